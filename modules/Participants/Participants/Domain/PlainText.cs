using System.Text;

namespace Participants.Domain;

/// <summary>What people typed, as it can be stored and shown: control characters and halves of characters go, the rest stays as it is.</summary>
internal static class PlainText
{
    public static string Of(string? typed)
    {
        if (string.IsNullOrEmpty(typed)) return "";
        var text = new StringBuilder(typed.Length);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
            // A lone half is read as the replacement character, which nobody types.
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune) && rune != Rune.ReplacementChar) text.Append(rune.ToString());
        return text.ToString();
    }

    /// <summary>The same on one line.</summary>
    public static string Line(string? typed) => Of(typed).Replace('\n', ' ').Replace('\t', ' ');
}
