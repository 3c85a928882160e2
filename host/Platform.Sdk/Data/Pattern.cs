namespace Platform.Sdk;

/// <summary>Search patterns for <c>ILIKE</c>.</summary>
public static class Pattern
{
    /// <summary>A pattern that finds the words anywhere, as they were typed: a <c>%</c> or <c>_</c> in them is only a sign.</summary>
    /// <param name="words">What was typed; spaces around it are dropped.</param>
    public static string Holding(string words) =>
        $"%{words.Trim().Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
