using System.Text;

namespace Placements.Public;

/// <summary>What somebody typed, as it can be kept: everything stays as it is but what no database takes.</summary>
internal static class Typed
{
    /// <summary>Without signs that cannot be shown or stored (NUL and its like, half of a surrogate pair), without spaces around; null when nothing is left.</summary>
    public static string? Plain(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            // A lone surrogate is read as the replacement sign.
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t') plain.Append(rune);
        return plain.ToString().Trim() is { Length: > 0 } rest ? rest : null;
    }
}
