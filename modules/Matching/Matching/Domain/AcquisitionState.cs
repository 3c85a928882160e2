namespace Matching.Domain;

/// <summary>Where a request to acquire stands. The names are stored.</summary>
internal enum AcquisitionState
{
    /// <summary>In the queue.</summary>
    Waiting,

    /// <summary>A consultant looks for a place.</summary>
    Taken,

    /// <summary>There is an opening now.</summary>
    Found,

    /// <summary>It was tried and did not work out.</summary>
    NotFound,

    /// <summary>Not needed any more.</summary>
    Withdrawn,
}
