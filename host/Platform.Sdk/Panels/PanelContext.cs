namespace Platform.Sdk;

/// <summary>What a panel is asked to show something about.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Subject">The record the page is about; <see cref="Guid.Empty"/> in slots without one (<c>today</c>).</param>
/// <param name="User">Who looks.</param>
public sealed record PanelContext(string Slot, Guid Subject, ICurrentUser User);
