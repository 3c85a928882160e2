namespace Platform.Host.Accounts;

/// <summary>An address that lets one person set up sign-in once. Opening it uses nothing up; sending the form does.</summary>
internal sealed class OneTimeAddress
{
    /// <summary>For the first account of an empty installation.</summary>
    public const string FirstAdministrator = "first-administrator";

    /// <summary>For one account, new or reset.</summary>
    public const string SetUp = "set-up";

    public Guid Id { get; init; }

    /// <summary>SHA-256 of the 256 random bits in the address.</summary>
    public required byte[] TokenHash { get; init; }

    public required string Purpose { get; init; }

    public Guid? AccountId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public Guid? CreatedBy { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
