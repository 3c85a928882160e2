namespace Participants.Contracts;

/// <summary>One line of a release sheet.</summary>
/// <param name="Heading">What it is: «Namn», «Behöver på platsen».</param>
/// <param name="Text">What it says, plain text; line breaks are kept.</param>
public sealed record ReleasedLine(string Heading, string Text);
