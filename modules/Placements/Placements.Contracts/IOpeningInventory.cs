namespace Placements.Contracts;

/// <summary>Answers which openings a person can be proposed to. Says nothing about who has them.</summary>
public interface IOpeningInventory
{
    /// <summary>Openings that are published, not paused, not ended and have a seat that becomes free, by id.</summary>
    /// <param name="after">The last id of the page before; null for the first page.</param>
    /// <param name="limit">1–500.</param>
    /// <param name="stop">Request aborted.</param>
    Task<IReadOnlyList<OpeningProfile>> PageAsync(Guid? after, int limit, CancellationToken stop);

    /// <summary>The openings with the given ids whatever their state, in one query.</summary>
    /// <param name="openings">At most 1,000.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By id. An unknown id is left out.</returns>
    Task<IReadOnlyDictionary<Guid, OpeningProfile>> GetManyAsync(IReadOnlyCollection<Guid> openings, CancellationToken stop);
}
