namespace Matching.Domain;

/// <summary>What may matter most this time; a coach picks at most two.</summary>
internal static class Focus
{
    public const int Most = 2;

    /// <summary>The codes in the order they are shown; the person's wish first.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["wish", "near", "calm", "hours", "language"];

    /// <summary>The chosen codes in their order, doubles and strangers left out.</summary>
    public static IReadOnlyList<string> Among(IEnumerable<string> chosen)
    {
        var all = chosen.ToHashSet(StringComparer.Ordinal);
        return [.. Codes.Where(all.Contains)];
    }
}
