namespace Participants.Contracts;

/// <summary>What the reader may see of a participant, in the order it is shown, in the reader's language.</summary>
/// <param name="Participant">Who; never shown to an employer.</param>
/// <param name="Opening">For which opening.</param>
/// <param name="Signed">The day the participant approved it.</param>
/// <param name="Lines">What is released, at least one line.</param>
public sealed record ReleasedSheet(Guid Participant, Guid Opening, DateOnly Signed, IReadOnlyList<ReleasedLine> Lines);
