namespace Matching.Domain;

/// <summary>Where a request stands. The names are stored.</summary>
internal enum RequestState
{
    /// <summary>The coach looks through places.</summary>
    Open,

    /// <summary>No opening answers it; a consultant is to find one.</summary>
    Acquiring,

    /// <summary>A proposal is with a consultant or an employer.</summary>
    Proposed,

    /// <summary>There is a place.</summary>
    Placed,

    /// <summary>Ended, by the coach or because the placement did.</summary>
    Closed,
}
