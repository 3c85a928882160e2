using Matching.Engine.Input;

namespace Matching.Engine.Scoring;

/// <summary>One person and one opening: the only thing a score is about.</summary>
/// <param name="Participant">The person.</param>
/// <param name="Opening">The opening.</param>
public readonly record struct Pair(Participant Participant, Opening Opening);
