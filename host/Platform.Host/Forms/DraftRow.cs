namespace Platform.Host.Forms;

/// <summary>The table of drafts as the register and the drift test see it; written by <see cref="DraftStore"/>.</summary>
internal sealed class DraftRow
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public required byte[] Content { get; init; }

    public DateTimeOffset SavedAt { get; init; }
}
