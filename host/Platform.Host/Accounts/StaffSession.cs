namespace Platform.Host.Accounts;

/// <summary>One sign-in on one device. The browser holds the id; here is only its hash, so a copy of the table opens nothing.</summary>
internal sealed class StaffSession
{
    /// <summary>SHA-256 of the 256 random bits in the cookie.</summary>
    public required byte[] IdHash { get; init; }

    /// <summary>Names the session in lists and forms; opens nothing.</summary>
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>Browser and system in words, so that the person knows which one it is.</summary>
    public required string Device { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Correct to the minute.</summary>
    public DateTimeOffset LastSeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>One of <see cref="SessionEnd"/>; kept for a day so that the next sign-in can say why.</summary>
    public string? EndReason { get; set; }
}
