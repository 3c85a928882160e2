using Platform.Sdk.Components;

namespace Platform.Sdk;

/// <summary>
/// A module's part of the story of a record that belongs to another module: what happened, merged with what the others tell. Register it
/// with <c>services.AddScoped&lt;ITimelineSource, …&gt;()</c>. A source that fails says so alone; the rest of the story stands.
/// </summary>
public interface ITimelineSource
{
    /// <summary>Whose story, for example <c>employer</c>, <c>participant</c>, <c>opening</c>.</summary>
    string Slot { get; }

    /// <summary>Who sees it: one of the module's own permissions; null for everybody who sees the page.</summary>
    string? Permission { get; }

    /// <summary>What happened to the subject, newest first. Whatever names or concerns a person is asked for here, in this request.</summary>
    /// <param name="context">What the page is about.</param>
    /// <param name="limit">How many items at most, 1–500.</param>
    /// <param name="stop">Request aborted.</param>
    Task<IReadOnlyList<TimelineItem>> LoadAsync(PanelContext context, int limit, CancellationToken stop);
}
