namespace Matching.Domain;

/// <summary>Where a proposal stands. The names are stored.</summary>
internal enum ProposalState
{
    /// <summary>The coach has given a reason; sheet or consent may still be missing.</summary>
    Draft,

    /// <summary>Complete, but nobody is responsible for the opening: any consultant may take it.</summary>
    Waiting,

    /// <summary>With the consultant, or with the employer.</summary>
    HandedOver,

    /// <summary>The employer said yes.</summary>
    Yes,

    /// <summary>The employer said no, with a code.</summary>
    No,

    /// <summary>The seat was filled; the proposal stands in line.</summary>
    SeatTaken,

    /// <summary>The opening was taken back.</summary>
    OpeningWithdrawn,

    /// <summary>The participant took the consent back.</summary>
    ConsentWithdrawn,

    /// <summary>The participant has said no to such a place since.</summary>
    Refused,

    /// <summary>The employer said yes, but the placement ended before its first day.</summary>
    NeverBegan,

    /// <summary>The coach took it back.</summary>
    Withdrawn,
}
