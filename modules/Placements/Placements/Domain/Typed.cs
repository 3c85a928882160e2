using System.Text;

namespace Placements.Domain;

/// <summary>What somebody typed, without the signs that no database and no reader can do anything with.</summary>
internal static class Typed
{
    /// <summary>Trimmed, null when nothing is left; line breaks stay.</summary>
    public static string? Plain(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\r' or '\t') kept.Append(rune);
        return kept.ToString().Trim() is { Length: > 0 } plain ? plain : null;
    }
}
