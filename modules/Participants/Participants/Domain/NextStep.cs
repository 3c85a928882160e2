namespace Participants.Domain;

/// <summary>What is next in a case.</summary>
internal enum NextStep
{
    /// <summary>Nothing that this module knows of.</summary>
    None,

    Meet,

    AskConsent,

    FinishMapping,

    RenewConsent,
}
