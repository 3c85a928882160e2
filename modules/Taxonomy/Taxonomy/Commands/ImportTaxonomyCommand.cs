using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk;
using Taxonomy.Import;
using Taxonomy.Text.Reading;

namespace Taxonomy.Commands;

/// <summary>Reads published taxonomies into the database.</summary>
internal sealed class ImportTaxonomyCommand(IServiceProvider services) : IPlatformCommand
{
    public string Name => "import taxonomy";

    public string Usage => "./platform import taxonomy PATH [--dry-run] [--json]";

    public bool NeedsDatabase => true;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        var (asked, wrong) = ImportArguments.Read("taxonomy", arguments);
        if (asked is null) return await RefuseAsync(errors, $"{wrong} Usage: {Usage}");
        try
        {
            var read = TaxonomyFiles.Read(asked.Path, Console.IsErrorRedirected ? null : errors.WriteLine);
            foreach (var column in read.IgnoredColumns) await errors.WriteLineAsync($"ignored: the column «{column}», the format has no such column");
            var counts = await ActivatorUtilities.CreateInstance<ReleaseImport>(services).RunAsync(read, asked.DryRun, stop);
            RejectedFile.Write(asked.Path, [.. counts.Rejected.Select(r => new[] { r.File, RejectedFile.Number(r.Line), r.Column, r.Value, r.Reason })]);
            if (counts.Retired > 0) await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"retired {counts.Retired}, counted among the updated"));
            if (counts.Rejected.Count > 0) await errors.WriteLineAsync($"the rejected rows are in {RejectedFile.For(asked.Path)}");
            await output.WriteLineAsync(Summary(counts, asked.Json));
            return counts.Rejected.Count > 0 ? 3 : 0;
        }
        catch (Exception problem) when (problem is UnreadableTaxonomyException or IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(errors, problem.Message);
        }
        catch (OperationCanceledException)
        {
            return await RefuseAsync(errors, "ended before it was done, nothing written.", 130);
        }
    }

    internal static string Summary(ImportCounts counts, bool json) => json
        ? JsonSerializer.Serialize(new { created = counts.Created, updated = counts.Updated, unchanged = counts.Unchanged, rejected = counts.Rejected.Count })
        : string.Create(CultureInfo.InvariantCulture, $"created {counts.Created}, updated {counts.Updated}, unchanged {counts.Unchanged}, rejected {counts.Rejected.Count}");

    internal static async Task<int> RefuseAsync(TextWriter errors, string sentence, int code = 2)
    {
        await errors.WriteLineAsync(sentence.ReplaceLineEndings(" "));
        return code;
    }
}
