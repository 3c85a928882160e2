namespace Participants.Contracts;

/// <summary>
/// Answers what a match may weigh about a participant: codes and numbers, no name, no age, no sex, no diagnosis. The page that asks
/// carries <c>[ShowsPerson]</c> or <c>[ShowsPeople]</c> with plan and needs; without it the call fails.
/// </summary>
public interface IMatchProfiles
{
    /// <summary>The profiles of those the signed-in person may know that much of.</summary>
    /// <param name="people">At most 1,000.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By participant. Unknown ones, those the reader may not know of and those whose case has ended are left out alike.</returns>
    Task<IReadOnlyDictionary<Guid, MatchProfile>> GetManyAsync(IReadOnlyCollection<Guid> people, CancellationToken stop);
}
