namespace Matching.Domain;

/// <summary>Free text as it is kept: without characters that no keyboard writes, nothing else changed.</summary>
internal static class PlainText
{
    /// <summary>The text without control characters (line breaks and tabs stay) and spaces around it; null when nothing is left.</summary>
    public static string? Of(string? typed)
    {
        if (typed is null) return null;
        var kept = new string([.. typed.ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c is '\n' or '\t')]).Trim();
        return kept.Length == 0 ? null : kept;
    }
}
