namespace Matching.Shortlists;

/// <summary>What has happened to a place on a shortlist since it was made.</summary>
internal enum CardState
{
    /// <summary>Nothing; it can be proposed.</summary>
    Offered,

    /// <summary>The employer took the opening back, or it ended.</summary>
    Withdrawn,

    /// <summary>The employer asked for a pause.</summary>
    Paused,

    /// <summary>All seats are taken, and none becomes free.</summary>
    Filled,

    /// <summary>Something known since stops it: a no, other hours.</summary>
    Stopped,

    /// <summary>Something stops it that a named change would open.</summary>
    Near,

    /// <summary>Whether strangers come there must be known first: the person's identity is protected.</summary>
    AskFirst,

    /// <summary>Proposed for this person already.</summary>
    Proposed,
}
