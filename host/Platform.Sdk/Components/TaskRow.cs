namespace Platform.Sdk.Components;

/// <summary>One row of a task list: the whole row is the link.</summary>
/// <param name="Text">The task.</param>
/// <param name="Href">Where it is done; ignored when it cannot begin yet.</param>
/// <param name="State">How far it is.</param>
public sealed record TaskRow(string Text, string? Href, TaskProgress State)
{
    /// <summary>The state in the page's own words («Inte frågat»); the general word when null.</summary>
    public string? StateText { get; init; }

    /// <summary>When and by whom, or what it decides; null for nothing.</summary>
    public string? Note { get; init; }
}

/// <summary>How far a task is.</summary>
public enum TaskProgress
{
    /// <summary>Nothing done; shown with a tag.</summary>
    NotStarted,

    /// <summary>Something done; shown with a tag.</summary>
    Started,

    /// <summary>Done; plain text without colour, so that what is left stands out.</summary>
    Done,

    /// <summary>Waits for another task; no link.</summary>
    Blocked,
}
