namespace Participants.Domain;

/// <summary>What is next in a case.</summary>
internal enum NextStep
{
    /// <summary>Nothing that this module knows of.</summary>
    None,

    /// <summary>A placement has ended, and nobody has gone through that with the participant.</summary>
    AfterPlacement,

    Meet,

    AskConsent,

    FinishMapping,

    RenewConsent,

    /// <summary>A follow-up at the place, which another module keeps.</summary>
    FollowUp,
}
