namespace Placements.Domain;

/// <summary>A draft of an offer in the making, found by the digest of a random cookie and readable only with the installation's keys.</summary>
internal sealed class StoredDraft(Guid id, byte[] keyHash)
{
    public const string Field = "offer.draft";

    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public Guid Id { get; private set; } = id;

    public byte[] KeyHash { get; private set; } = keyHash;

    public byte[] Content { get; private set; } = [];

    public DateTimeOffset Saved { get; private set; }

    /// <summary>What it became; then it is empty.</summary>
    public Guid? SubmissionId { get; private set; }

    public void Hold(byte[] content, DateTimeOffset now) => (Content, Saved) = (content, now);

    /// <summary>The answers live on in the submission alone; the cookie still finds it.</summary>
    public void Became(Guid submission, DateTimeOffset now) => (SubmissionId, Content, Saved) = (submission, [], now);
}
