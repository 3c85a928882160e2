namespace Placements.Domain;

/// <summary>Why an offer was taken back. The names are stored.</summary>
internal enum WithdrawnWhy
{
    /// <summary>The coach took the proposal back.</summary>
    Proposal,
    /// <summary>The employer took the opening back, or it ended.</summary>
    Opening,
    /// <summary>The participant took the consent back.</summary>
    Consent,
    /// <summary>The participant has said no to such a place since.</summary>
    Refused,
}
