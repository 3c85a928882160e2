namespace Placements.Domain;

/// <summary>What a follow-up found. Words are encrypted.</summary>
internal sealed record FollowUpAnswer(AsPlanned AsPlanned)
{
    /// <summary>Whose change it was, of a no.</summary>
    public string? ChangeCode { get; init; }

    /// <summary>1 (very badly) to 5 (very well); null when not asked.</summary>
    public int? Person { get; init; }

    public byte[]? PersonWords { get; init; }

    /// <summary>1–5, as the host sees it.</summary>
    public int? Host { get; init; }

    public byte[]? HostWords { get; init; }

    public byte[]? ToSolve { get; init; }
}
