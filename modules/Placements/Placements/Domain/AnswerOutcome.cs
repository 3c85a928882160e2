namespace Placements.Domain;

/// <summary>What came of an employer's answer.</summary>
internal enum AnswerOutcome
{
    Placed,
    Declined,
    /// <summary>No seat was left: the offer stands in line.</summary>
    Queued,
    /// <summary>There is no offer to answer any more: answered, taken back, or consent no longer holds.</summary>
    Gone,
}
