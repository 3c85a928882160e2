namespace Matching.Contracts;

/// <summary>Answers which requests for a match are open. The caller has already asked Participants whether it may know.</summary>
public interface IRequestDirectory
{
    /// <summary>Open requests for the given participants, oldest first, in one query.</summary>
    /// <param name="participants">At most 1,000.</param>
    /// <param name="stop">Request aborted.</param>
    Task<IReadOnlyList<RequestSummary>> OpenForAsync(IReadOnlyCollection<Guid> participants, CancellationToken stop);
}
