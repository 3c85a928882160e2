using System.Globalization;
using Matching.Engine.Files;

namespace Matching.Commands;

/// <summary>What stands after <c>./platform match</c>.</summary>
internal sealed record MatchArguments(string Participants, string Openings, string? Out, MatchOptions Options)
{
    /// <returns>The arguments, or one sentence that says what is wrong with them.</returns>
    public static (MatchArguments? Arguments, string? Wrong) Read(IReadOnlyList<string> words)
    {
        string? participants = null, openings = null, to = null;
        var options = new MatchOptions();
        for (var i = 0; i < words.Count; i++)
        {
            var name = words[i];
            if (name == "--explain") options = options with { Explain = true };
            else if (name == "--explain-blocked") options = options with { ExplainBlocked = true };
            else if (name is not ("--participants" or "--openings" or "--out" or "--by" or "--top" or "--taxonomy")) return (null, $"match does not know «{name}».");
            else if (++i == words.Count) return (null, $"{name} wants a value.");
            else if (name == "--participants") participants = words[i];
            else if (name == "--openings") openings = words[i];
            else if (name == "--out") to = words[i];
            else if (name == "--taxonomy") return (null, "match reads no taxonomy yet: codes are equal only to themselves. Leave --taxonomy out.");
            else if (name == "--by" && words[i] is ("opening" or "participant")) options = options with { ByParticipant = words[i] == "participant" };
            else if (name == "--top" && int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top > 0) options = options with { Top = top };
            else return (null, $"{name} cannot be «{words[i]}»: {(name == "--by" ? "opening or participant" : "a whole number from 1")}.");
        }
        return participants is null || openings is null
            ? (null, "match wants --participants and --openings.")
            : (new(participants, openings, to, options), null);
    }
}
