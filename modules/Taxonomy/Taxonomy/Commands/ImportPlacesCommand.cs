using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk;
using Platform.Sdk.Tables;
using Taxonomy.Import;
using Taxonomy.Text.Reading;

namespace Taxonomy.Commands;

/// <summary>Reads postal codes and localities with coordinates, so that distances can be counted from them.</summary>
internal sealed class ImportPlacesCommand(IServiceProvider services) : IPlatformCommand
{
    public string Name => "import places";

    public string Usage => "./platform import places PATH [--dry-run] [--json]";

    public bool NeedsDatabase => true;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        var (asked, wrong) = TableArguments.OfImport("places", arguments);
        if (asked is null) return await BadCall.RefuseAsync(errors, $"{wrong} Usage: {Usage}");
        try
        {
            var read = new PlaceTable();
            foreach (var file in Files(asked.Path!))
            {
                using var content = File.OpenRead(file);
                read.Read(Path.GetFileName(file), content);
            }
            var counts = await ActivatorUtilities.CreateInstance<PlaceImport>(services).RunAsync(read, asked.DryRun, stop);
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

    private static string[] Files(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw new UnreadableTaxonomyException($"There is no file or folder {path}.");
        var files = Directory.GetFiles(path, "*.csv", SearchOption.AllDirectories).Where(PlaceTable.HasPlaces).Order(StringComparer.Ordinal).ToArray();
        return files.Length > 0 ? files : throw new UnreadableTaxonomyException($"The folder {path} holds no table with {string.Join(", ", PlaceTable.Required)}.");
    }
}
