namespace Placements.Pages;

/// <summary>What the employer's page about a proposal has to say.</summary>
internal enum ProposalView
{
    Waiting,
    Accepted,
    Declined,
    InLine,
    /// <summary>Taken back, or consent no longer holds: nothing is shown of it.</summary>
    Gone,
}
