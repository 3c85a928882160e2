namespace Taxonomy.Commands;

/// <summary>What stands after <c>./platform import taxonomy</c>.</summary>
internal sealed record ImportArguments(string Path, bool DryRun, bool Json)
{
    /// <returns>The arguments, or one sentence that says what is wrong with them.</returns>
    public static (ImportArguments? Arguments, string? Wrong) Read(string kind, IReadOnlyList<string> words)
    {
        string? path = null;
        var (dryRun, json) = (false, false);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == "--dry-run") dryRun = true;
            else if (words[i] == "--json") json = true;
            else if (words[i] is "--as" or "--reason")
            {
                // Whose change it was is kept for records about people and firms; concepts have no history.
                if (++i == words.Count) return (null, $"{words[i - 1]} wants a value.");
            }
            else if (words[i].StartsWith("--", StringComparison.Ordinal)) return (null, $"import {kind} does not know «{words[i]}».");
            else if (path is null) path = words[i];
            else return (null, $"import {kind} wants one file or folder, got «{path}» and «{words[i]}».");
        }
        return path is null ? (null, $"import {kind} wants a file or folder.") : (new(path, dryRun, json), null);
    }
}
