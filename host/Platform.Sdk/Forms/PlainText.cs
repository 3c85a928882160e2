using System.Text;

namespace Platform.Sdk.Forms;

/// <summary>Text that people typed or sent in files, as it can be stored and shown. Every text bound from a form or an address has been through <see cref="Cleaned"/>.</summary>
public static class PlainText
{
    /// <summary>
    /// Without control characters (line breaks and tabs stay, every kind of line break as one <c>\n</c>) and halves of characters; nothing else is changed, so that what people
    /// see of it is as they typed it. The same instance when nothing was to be done.
    /// </summary>
    public static string Cleaned(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.ReplaceLineEndings("\n");
        if (text.EnumerateRunes().All(IsKept)) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (IsKept(rune)) kept.Append(rune);
        return kept.ToString();
    }

    /// <summary>Cleaned and without space around it; null when nothing is left.</summary>
    public static string? Of(string? typed) => typed is not null && Cleaned(typed).Trim() is { Length: > 0 } kept ? kept : null;

    /// <summary>The same on one line: line breaks and tabs become spaces.</summary>
    public static string? Line(string? typed) => Of(typed)?.Replace('\n', ' ').Replace('\t', ' ');

    // A lone half is read as the replacement character, which nobody types.
    private static bool IsKept(Rune rune) => rune.Value is '\n' or '\t' || !Rune.IsControl(rune) && rune != Rune.ReplacementChar;
}
