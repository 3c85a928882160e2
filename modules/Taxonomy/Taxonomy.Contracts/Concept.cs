namespace Taxonomy.Contracts;

/// <summary>One entry of the reference data, in the reader's language.</summary>
/// <param name="Id">The published id, kept as it is, 1–60 characters.</param>
/// <param name="Type">What it is: <c>occupation</c>, <c>skill</c>, <c>group</c>, <c>form</c> …</param>
/// <param name="Label">What people read; Swedish where the language has none.</param>
/// <param name="IsRetired">True when it may no longer be chosen but stays readable.</param>
public sealed record Concept(string Id, string Type, string Label, bool IsRetired);
