namespace Visits.Domain;

/// <summary>How a visit went. The names are stored.</summary>
internal enum VisitState
{
    Planned,
    Held,
    Cancelled,

    /// <summary>Nobody told within <see cref="Visit.TimeToTell"/>.</summary>
    NotTold,
}
