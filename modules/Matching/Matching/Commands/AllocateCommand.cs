using System.Text;
using Matching.Engine.Allocation;
using Matching.Engine.Fast;
using Matching.Engine.Files;
using Platform.Sdk;

namespace Matching.Commands;

/// <summary>Who could get which seat, on files: no server, no database.</summary>
internal sealed class AllocateCommand : IPlatformCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Name => "allocate";

    public string Usage => "./platform allocate --participants P.jsonl --openings O.jsonl [--floor 40] [--out A.jsonl]";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        var (asked, wrong) = AllocateArguments.Read(arguments);
        if (asked is null) return await RefuseAsync(errors, $"{wrong} Usage: {Usage}");
        try
        {
            var participants = Read(asked.Participants, MatchFiles.ReadParticipants);
            if (participants.Error is { } badPerson) return await RefuseAsync(errors, badPerson.ToString());
            var openings = Read(asked.Openings, MatchFiles.ReadOpenings);
            if (openings.Error is { } badOpening) return await RefuseAsync(errors, badOpening.ToString());
            foreach (var (field, rows) in participants.IgnoredFields.Concat(openings.IgnoredFields))
                await errors.WriteLineAsync($"ignored: {field} in {rows} row(s), the format has no such field");

            var ranker = new FastRanker(participants.Rows, openings.Rows);
            var result = Allocator.Allocate(ranker, participants.Rows, asked.Options);
            stop.ThrowIfCancellationRequested();
            void Write(TextWriter to) => AllocationRun.Write(ranker.Scorer, result, to, stop);
            if (asked.Out is null) Write(output);
            else WriteWhole(asked.Out, Write);
            await output.FlushAsync(stop);
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(errors, problem.Message);
        }
        catch (OperationCanceledException)
        {
            return await RefuseAsync(errors, "ended before it was done, nothing written.", 130);
        }
    }

    private static MatchFile<T> Read<T>(string file, Func<TextReader, string, MatchFile<T>> read)
    {
        using var lines = new StreamReader(file, Utf8);
        return read(lines, file);
    }

    /// <summary>The file appears whole or not at all.</summary>
    private static void WriteWhole(string file, Action<TextWriter> write)
    {
        var unfinished = file + ".unfinished";
        try
        {
            using (var to = new StreamWriter(unfinished, append: false, Utf8)) write(to);
            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<int> RefuseAsync(TextWriter errors, string sentence, int code = 2)
    {
        await errors.WriteLineAsync(sentence.ReplaceLineEndings(" "));
        return code;
    }
}
