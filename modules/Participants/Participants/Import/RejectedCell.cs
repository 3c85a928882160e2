namespace Participants.Import;

/// <summary>A cell that cannot be taken, and why, in one sentence for whoever mends the file. It does not repeat the cell.</summary>
internal sealed class RejectedCell(string reason) : Exception(reason);
