namespace Platform.Sdk.Components;

/// <summary>One answer to choose in a select, a radio group, a group of checkboxes or a scale.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Text">What is read, in the reader's language.</param>
/// <param name="Note">One line of explanation under the text (not in a select), or null.</param>
public sealed record Choice(string Value, string Text, string? Note = null);
