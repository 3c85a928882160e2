namespace Platform.Sdk;

/// <summary>One changed value.</summary>
/// <param name="Field">The property's name; inside a JSON column <c>Column.Value</c>. Find its label in your texts.</param>
/// <param name="Old">The value before as invariant text; null when there was none, or when <paramref name="Hidden"/>.</param>
/// <param name="New">The value after, likewise.</param>
/// <param name="Hidden">True when only the fact is kept: identity numbers, health, secrets.</param>
/// <param name="Part">Type of the part that changed (<see cref="IPartOf{TRoot}"/>); null for the record itself.</param>
/// <param name="PartId">Which part; null for the record itself.</param>
public sealed record HistoryChange(string Field, string? Old, string? New, bool Hidden = false, string? Part = null, Guid? PartId = null);
