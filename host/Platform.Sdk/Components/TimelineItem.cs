namespace Platform.Sdk.Components;

/// <summary>One thing that happened. The order in a timeline is the caller's: newest first.</summary>
/// <param name="Title">What happened: «Besök».</param>
/// <param name="Day">The day, in the installation's zone.</param>
public sealed record TimelineItem(string Title, DateOnly Day)
{
    /// <summary>The kind in a word when the title does not say it; null otherwise.</summary>
    public string? Kind { get; init; }

    /// <summary>Time of day; null when it is not known, and then nothing is shown.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>What was said or done, in plain text.</summary>
    public string? Text { get; init; }

    /// <summary>Who did it: «Anna L.».</summary>
    public string? By { get; init; }

    /// <summary>Address of the thing itself.</summary>
    public string? Href { get; init; }

    /// <summary>What «Visa» shows, read with the link: «besöket 12 januari». Required with <see cref="Href"/>.</summary>
    public string? HrefObject { get; init; }

    /// <summary>Fields changed together, folded under «Visa ändringar».</summary>
    public IReadOnlyList<TimelineChange> Changes { get; init; } = [];
}

/// <summary>One changed field.</summary>
/// <param name="Field">Its name in words.</param>
/// <param name="Before">The old value, struck through; null when there was none.</param>
/// <param name="After">The new value; null when it was taken away.</param>
public sealed record TimelineChange(string Field, string? Before, string? After);
