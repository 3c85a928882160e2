namespace Placements.Domain;

/// <summary>How an answer reached us. The names are stored.</summary>
internal enum AnsweredHow
{
    /// <summary>The employer answered on its own page.</summary>
    Itself,
    /// <summary>The employer has no mail, and a consultant asked by phone.</summary>
    NoMail,
    /// <summary>The employer rang and wanted to answer at once.</summary>
    Called,
    /// <summary>A consultant was there.</summary>
    AtVisit,
}
