namespace Faults.Tests;

/// <summary>What the comparison found; every list should be empty.</summary>
/// <param name="Acknowledged">How many writes were promised.</param>
internal sealed record Verdict(int Acknowledged)
{
    public required IReadOnlyList<string> Missing { get; init; }

    public required IReadOnlyList<string> Twice { get; init; }

    public required IReadOnlyList<string> Half { get; init; }

    /// <summary>Promised with a mail, and no mail was queued.</summary>
    public required IReadOnlyList<string> Unmailed { get; init; }

    public required IReadOnlyList<string> NotHeardOnce { get; init; }

    public required IReadOnlyList<string> OutOfOrder { get; init; }

    public IEnumerable<string> Faults => Named("missing", Missing).Concat(Named("twice", Twice)).Concat(Named("half", Half)).Concat(Named("without mail", Unmailed))
        .Concat(Named("not heard once", NotHeardOnce)).Concat(Named("out of order", OutOfOrder));

    private static IEnumerable<string> Named(string kind, IReadOnlyList<string> what) => what.Select(w => $"{kind}: {w}");
}
