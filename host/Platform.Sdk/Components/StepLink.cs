namespace Platform.Sdk.Components;

/// <summary>One step of several pages.</summary>
/// <param name="Text">Its question or name.</param>
/// <param name="Href">Where it is; used for steps already done, null for none.</param>
public sealed record StepLink(string Text, string? Href = null);
