using Platform.Sdk;
using Platform.Sdk.Tables;
using Taxonomy.Import;
using Taxonomy.Text.Reading;

namespace Taxonomy.Commands;

/// <summary>Opens what a command was given: one taxonomy file, or a folder of them.</summary>
internal static class TaxonomyFiles
{
    /// <exception cref="UnreadableTaxonomyException">Nothing there, or no taxonomy.</exception>
    public static TaxonomyReader Read(string path, Action<string>? tell = null)
    {
        var files = Directory.Exists(path)
            ? Directory.GetFiles(path).Where(f => Path.GetExtension(f) is ".json" or ".csv" && !f.EndsWith(RejectedLines.Ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray()
            : File.Exists(path) ? [path] : throw new UnreadableTaxonomyException($"There is no file or folder {path}.");
        if (files.Length == 0) throw new UnreadableTaxonomyException($"The folder {path} holds no .json or .csv file.");
        var reader = new TaxonomyReader();
        foreach (var file in files)
        {
            tell?.Invoke($"reading {Path.GetFileName(file)}");
            using var content = File.OpenRead(file);
            reader.Read(Path.GetFileName(file), content);
        }
        return reader;
    }

    /// <summary>Tells what was taken and left out.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> TellAsync(TableArguments asked, ImportCounts counts, TextWriter output, TextWriter errors)
    {
        using var rejected = RejectedLines.Begin(asked.Path!, "file", "line", "column", "value", "reason");
        foreach (var row in counts.Rejected) rejected.Add(row.File, TableText.Of(row.Line), row.Column, row.Value, row.Reason);
        rejected.Finish();
        if (rejected.Count > 0) await errors.WriteLineAsync($"the rejected rows are in {rejected.Path}");
        var taken = new TableCounts(counts.Created, counts.Updated, counts.Unchanged, rejected.Count);
        await output.WriteLineAsync(taken.Summary(asked.Json));
        return taken.ExitCode;
    }

    /// <summary>Writes a whole table, or nothing. Whose doing it is belongs to records about people and firms; concepts and places are read by everybody.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> ExportAsync(string kind, IReadOnlyList<string> arguments, string usage, TextWriter output, TextWriter errors, Func<TextWriter, Task> write)
    {
        var (asked, wrong) = TableArguments.OfExport(kind, arguments);
        if (asked is null) return await BadCall.RefuseAsync(errors, $"{wrong} Usage: {usage}");
        try
        {
            await WholeFile.WriteAsync(asked.Path, output, write);
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return await BadCall.RefuseAsync(errors, problem.Message);
        }
        catch (OperationCanceledException)
        {
            return await BadCall.RefuseAsync(errors, "ended before it was done, nothing written.", 130);
        }
    }
}
