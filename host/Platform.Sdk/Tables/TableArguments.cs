namespace Platform.Sdk.Tables;

/// <summary>What stands after <c>./platform import KIND</c> or <c>export KIND</c>.</summary>
/// <param name="Path">The file; null when an export goes to standard output.</param>
/// <param name="DryRun">Count and check, write nothing.</param>
/// <param name="Json">The summary as JSON.</param>
/// <param name="UserName">Whose doing it is; null when nobody was named.</param>
/// <param name="Reason">Why; known exactly when <paramref name="UserName"/> is.</param>
public sealed record TableArguments(string? Path, bool DryRun, bool Json, string? UserName, string? Reason)
{
    private const string As = "--as", Why = "--reason", Dry = "--dry-run", AsJson = "--json";

    /// <summary>Reads the words after <c>import KIND</c>.</summary>
    /// <param name="kind">The kind, for messages.</param>
    /// <param name="words">The words.</param>
    /// <returns>The arguments, with a path, or one sentence that says what is wrong with them.</returns>
    public static (TableArguments? Arguments, string? Wrong) OfImport(string kind, IReadOnlyList<string> words)
    {
        var (read, wrong) = Read($"import {kind}", words, [As, Why, Dry, AsJson]);
        return read is { Path: null } ? (null, $"import {kind} wants a file.") : (read, wrong);
    }

    /// <summary>Reads the words after <c>export KIND</c>.</summary>
    /// <param name="kind">The kind, for messages.</param>
    /// <param name="words">The words.</param>
    /// <returns>The arguments, or one sentence that says what is wrong with them.</returns>
    public static (TableArguments? Arguments, string? Wrong) OfExport(string kind, IReadOnlyList<string> words) => Read($"export {kind}", words, [As, Why]);

    private static (TableArguments? Arguments, string? Wrong) Read(string command, IReadOnlyList<string> words, string[] known)
    {
        var read = new TableArguments(null, false, false, null, null);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                if (read.Path is not null) return (null, $"{command} wants one file, got «{read.Path}» and «{word}».");
                if (word.Length == 0) return (null, $"{command} got an empty name of a file.");
                read = read with { Path = word };
            }
            else if (!known.Contains(word)) return (null, $"{command} does not know «{word}».");
            else if (word == Dry) read = read with { DryRun = true };
            else if (word == AsJson) read = read with { Json = true };
            else if (++i == words.Count || string.IsNullOrWhiteSpace(words[i])) return (null, $"{word} wants a value.");
            else read = word == As ? read with { UserName = words[i].Trim() } : read with { Reason = words[i].Trim() };
        }
        return (read.UserName is null) == (read.Reason is null) ? (read, null) : (null, $"{As} and {Why} belong together: whose doing it is, and why.");
    }
}
