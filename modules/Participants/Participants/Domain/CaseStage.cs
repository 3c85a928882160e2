namespace Participants.Domain;

/// <summary>Where a case stands.</summary>
internal enum CaseStage
{
    /// <summary>Not enough is known to place.</summary>
    ToMap,

    /// <summary>Enough is known, and there is no place.</summary>
    Seeking,

    /// <summary>Has a place, or one that is agreed.</summary>
    Placed,
}
