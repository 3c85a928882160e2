namespace Placements.Domain;

/// <summary>Who offers: the answers of the first step, as typed.</summary>
internal sealed record OfferedBy
{
    public string? Workplace { get; init; }

    /// <summary>Organisation number, right or wrong.</summary>
    public string? Number { get; init; }

    public string? Contact { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? BestTime { get; init; }
}
