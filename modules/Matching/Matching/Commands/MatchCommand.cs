using System.Text;
using Matching.Engine.Files;
using Matching.Engine.Scoring;
using Platform.Sdk;

namespace Matching.Commands;

/// <summary>The matching engine on files: no server, no database, the very code the web uses.</summary>
internal sealed class MatchCommand : IPlatformCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Name => "match";

    public string Usage => "./platform match --participants P.jsonl --openings O.jsonl [--by opening|participant] [--top 20] [--explain] [--explain-blocked] [--out R.jsonl]";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        var (asked, wrong) = MatchArguments.Read(arguments);
        if (asked is null) return await RefuseAsync(errors, $"{wrong} Usage: {Usage}");
        try
        {
            var participants = Read(asked.Participants, MatchFiles.ReadParticipants);
            if (participants.Error is { } badPerson) return await RefuseAsync(errors, badPerson.ToString());
            var openings = Read(asked.Openings, MatchFiles.ReadOpenings);
            if (openings.Error is { } badOpening) return await RefuseAsync(errors, badOpening.ToString());
            foreach (var (field, rows) in participants.IgnoredFields.Concat(openings.IgnoredFields))
                await errors.WriteLineAsync($"ignored: {field} in {rows} row(s), the format has no such field");
            var lines = asked.Options.ByParticipant ? participants.Rows.Count : openings.Rows.Count;
            Action<int>? tell = Console.IsErrorRedirected ? null : done => errors.Write($"\r{done} of {lines}{(done == lines ? "\n" : "")}");

            void Write(TextWriter to) => MatchRun.Write(Scorer.Standard(), participants.Rows, openings.Rows, asked.Options, to, tell, stop);
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
