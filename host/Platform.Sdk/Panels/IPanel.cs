namespace Platform.Sdk;

/// <summary>
/// A module's part of a page that belongs to another module or to the host: a partial shown in a named slot. Register it with
/// <c>services.AddScoped&lt;IPanel, …&gt;()</c>. A panel that fails says so alone; the rest of the page stands.
/// </summary>
public interface IPanel
{
    /// <summary>The slot, for example <c>employer</c>, <c>participant</c>, <c>opening</c>, <c>today</c>.</summary>
    string Slot { get; }

    /// <summary>Place among the slot's panels, 0–999, lower first.</summary>
    int Order { get; }

    /// <summary>Who sees it: one of the module's own permissions; null for everybody who sees the page.</summary>
    string? Permission { get; }

    /// <summary>Fetches what it shows. Whatever concerns a person is asked for here, in this request.</summary>
    /// <param name="context">What the page is about.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>What to show; null for nothing at all.</returns>
    Task<PanelView?> LoadAsync(PanelContext context, CancellationToken stop);
}
