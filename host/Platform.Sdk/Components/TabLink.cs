namespace Platform.Sdk.Components;

/// <summary>One tab: a plain link to the same page with another query.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Href">Its address, for example from <see cref="ListQuery.WithLink"/>.</param>
/// <param name="Count">How many stand behind it; null when counting says nothing.</param>
/// <param name="Current">True for the one shown.</param>
public sealed record TabLink(string Text, string Href, int? Count = null, bool Current = false);
