namespace Matching.Engine.Allocation;

/// <summary>A proposal that is made already.</summary>
/// <param name="Participant">The participant's id.</param>
/// <param name="Opening">The opening's id.</param>
public sealed record FixedPair(string Participant, string Opening);
