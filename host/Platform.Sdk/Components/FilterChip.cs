namespace Platform.Sdk.Components;

/// <summary>One chosen filter, shown as a link that takes it away.</summary>
/// <param name="Name">The filter's name in the address.</param>
/// <param name="Value">Its value in the address.</param>
/// <param name="Text">What it says to the reader: «Umeå».</param>
/// <param name="RowsWithout">How many rows the list would have without it, when the list is empty; null when not counted.</param>
public sealed record FilterChip(string Name, string Value, string Text, int? RowsWithout = null);
