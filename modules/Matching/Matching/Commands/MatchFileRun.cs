using System.Text;
using Matching.Domain;
using Matching.Engine.Files;
using Matching.Engine.Input;
using Matching.Engine.Rules;
using Taxonomy.Contracts;

namespace Matching.Commands;

/// <summary>What every command on match files does alike: it reads people, openings and a taxonomy, tells what it leaves aside, and writes the result
/// whole or not at all.</summary>
internal sealed class MatchFileRun(INearnessSource taxonomies)
{
    /// <summary>What is not UTF-8 is refused: read as signs that stand for «unreadable», two different codes would count as the same.</summary>
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What the files hold.</summary>
    internal sealed record Input(IReadOnlyList<Participant> Participants, IReadOnlyList<Opening> Openings, INearness Nearness);

    /// <summary>One sentence on stderr, in one line.</summary>
    public static async Task<int> RefuseAsync(TextWriter errors, string sentence, int code = 2)
    {
        await errors.WriteLineAsync(sentence.ReplaceLineEndings(" "));
        return code;
    }

    /// <param name="files">Which.</param>
    /// <param name="prepare">Computes, and gives what writes the result.</param>
    /// <param name="output">Where the result goes when no file is named.</param>
    /// <param name="errors">Where problems are told.</param>
    /// <param name="stop">Ends the run.</param>
    /// <returns>The exit code: 0, 2 for bad input, 130 when it was ended.</returns>
    public async Task<int> RunAsync(
        FileArguments files, Func<Input, Action<TextWriter>> prepare, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        try
        {
            var participants = Read(files.Participants!, MatchFiles.ReadParticipants);
            if (participants.Error is { } badPerson) return await RefuseAsync(errors, badPerson.ToString());
            var openings = Read(files.Openings!, MatchFiles.ReadOpenings);
            if (openings.Error is { } badOpening) return await RefuseAsync(errors, badOpening.ToString());
            foreach (var (field, rows) in participants.IgnoredFields.Concat(openings.IgnoredFields))
                await errors.WriteLineAsync($"ignored: {field} in {rows} row(s), the format has no such field");
            INearness nearness = files.Taxonomy is { } path ? new EngineNearness(taxonomies.OfFiles(path)) : IdentityNearness.Instance;
            var write = prepare(new(participants.Rows, openings.Rows, nearness));
            stop.ThrowIfCancellationRequested();
            if (files.Out is null) write(output);
            else WriteWhole(files.Out, write);
            await output.FlushAsync(stop);
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
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
        try
        {
            return read(lines, file);
        }
        catch (DecoderFallbackException cause)
        {
            throw new InvalidDataException($"{file} is not UTF-8. Maybe it was saved in another encoding: save it anew as UTF-8.", cause);
        }
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
}
