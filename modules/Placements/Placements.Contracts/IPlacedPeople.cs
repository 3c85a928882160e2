namespace Placements.Contracts;

/// <summary>Answers how it stands with people who have a place. The caller has already asked Participants whether it may know.</summary>
public interface IPlacedPeople
{
    /// <summary>Of the given participants, how it stands with those who have a placement that has not ended, in one query.</summary>
    /// <param name="participants">At most 1,000.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By participant. Whoever has no placement is left out; of several the one that began first counts.</returns>
    Task<IReadOnlyDictionary<Guid, PlacedPerson>> NowAsync(IReadOnlyCollection<Guid> participants, CancellationToken stop);

    /// <summary>When somebody last followed up or answered a call for help, also at a placement that has ended, in one query.</summary>
    /// <param name="participants">At most 1,000.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By participant. Whom nobody has talked with at a place is left out.</returns>
    Task<IReadOnlyDictionary<Guid, DateTimeOffset>> LastContactsAsync(IReadOnlyCollection<Guid> participants, CancellationToken stop);
}
