using Taxonomy.Text.Reading;

namespace Taxonomy.Commands;

/// <summary>Opens what a command was given: one taxonomy file, or a folder of them.</summary>
internal static class TaxonomyFiles
{
    /// <exception cref="UnreadableTaxonomyException">Nothing there, or no taxonomy.</exception>
    public static TaxonomyReader Read(string path, Action<string>? tell = null)
    {
        var files = Directory.Exists(path)
            ? Directory.GetFiles(path).Where(f => Path.GetExtension(f) is ".json" or ".csv" && !f.EndsWith(RejectedFile.Ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray()
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
}
