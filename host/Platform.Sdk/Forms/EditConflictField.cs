namespace Platform.Sdk;

/// <summary>One field in which two editors differ.</summary>
/// <param name="Name">Property of the input model.</param>
/// <param name="Label">As the form shows it.</param>
/// <param name="Mine">What the sender typed, in words.</param>
/// <param name="Theirs">What is saved, in words.</param>
/// <param name="Chosen"><c>mine</c>, <c>theirs</c>, or null as long as nobody chose.</param>
/// <param name="IsMissing">True when the form came back without a choice here.</param>
internal sealed record EditConflictField(string Name, string Label, string Mine, string Theirs, string? Chosen, bool IsMissing);
