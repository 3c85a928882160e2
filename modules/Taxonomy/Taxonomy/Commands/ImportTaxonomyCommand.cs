using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk;
using Platform.Sdk.Tables;
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
        var (asked, wrong) = TableArguments.OfImport("taxonomy", arguments);
        if (asked is null) return await BadCall.RefuseAsync(errors, $"{wrong} Usage: {Usage}");
        try
        {
            var read = TaxonomyFiles.Read(asked.Path!, Console.IsErrorRedirected ? null : errors.WriteLine);
            foreach (var column in read.IgnoredColumns) await errors.WriteLineAsync($"ignored: the column «{column}», the format has no such column");
            var counts = await ActivatorUtilities.CreateInstance<ReleaseImport>(services).RunAsync(read, asked.DryRun, stop);
            if (counts.Retired > 0) await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"retired {counts.Retired}, counted among the updated"));
            return await TaxonomyFiles.TellAsync(asked, counts, output, errors);
        }
        catch (Exception problem) when (problem is UnreadableTaxonomyException or IOException or UnauthorizedAccessException)
        {
            return await BadCall.RefuseAsync(errors, problem.Message);
        }
        catch (OperationCanceledException)
        {
            return await BadCall.RefuseAsync(errors, "ended before it was done, nothing written.", 130);
        }
    }
}
