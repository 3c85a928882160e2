using System.Globalization;
using Matching.Engine.Files;

namespace Matching.Commands;

/// <summary>What stands after <c>./platform match</c>.</summary>
internal sealed record MatchArguments(FileArguments Files, MatchOptions Options)
{
    /// <returns>The arguments, or one sentence that says what is wrong with them.</returns>
    public static (MatchArguments? Arguments, string? Wrong) Read(IReadOnlyList<string> words)
    {
        var files = new FileArguments();
        var options = new MatchOptions();
        for (var i = 0; i < words.Count; i++)
        {
            var name = words[i];
            if (name == "--explain") options = options with { Explain = true };
            else if (name == "--explain-blocked") options = options with { ExplainBlocked = true };
            else if (name is not ("--participants" or "--openings" or "--out" or "--by" or "--top" or "--taxonomy")) return (null, $"match does not know «{name}».");
            else if (++i == words.Count) return (null, $"{name} wants a value.");
            else if (files.Takes(name, words[i])) continue;
            else if (name == "--by" && words[i] is ("opening" or "participant")) options = options with { ByParticipant = words[i] == "participant" };
            else if (name == "--top" && int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top > 0) options = options with { Top = top };
            else return (null, $"{name} cannot be «{words[i]}»: {(name == "--by" ? "opening or participant" : "a whole number from 1")}.");
        }
        return files.IsWhole ? (new(files, options), null) : (null, "match wants --participants and --openings.");
    }
}
