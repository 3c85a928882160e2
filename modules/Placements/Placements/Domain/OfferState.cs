namespace Placements.Domain;

/// <summary>Where an offer stands. The names are stored.</summary>
internal enum OfferState
{
    /// <summary>The consultant has not handed it over yet.</summary>
    Waiting,
    /// <summary>The employer has it.</summary>
    Sent,
    /// <summary>A placement came of it.</summary>
    Yes,
    /// <summary>The employer does not want it.</summary>
    No,
    /// <summary>The employer wanted it when no seat was left: it stands in line.</summary>
    Queued,
    /// <summary>Taken back: see <see cref="WithdrawnWhy"/>.</summary>
    Withdrawn,
}
