namespace Platform.Host.Accounts;

/// <summary>A code on paper for the day the telephone is gone; only its keyed digest is kept, and the row goes when it is used.</summary>
internal sealed class RecoveryCode
{
    /// <summary>The field under which the digests are made.</summary>
    public const string Field = "account.recovery-code";

    public Guid AccountId { get; init; }

    public required byte[] Digest { get; init; }
}
