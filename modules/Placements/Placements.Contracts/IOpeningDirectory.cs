namespace Placements.Contracts;

/// <summary>Answers what there is in the inventory of openings.</summary>
public interface IOpeningDirectory
{
    /// <summary>The openings with the given ids, in one query.</summary>
    /// <param name="openings">At most 1,000.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By id. An unknown id is left out.</returns>
    Task<IReadOnlyDictionary<Guid, OpeningSummary>> GetManyAsync(IReadOnlyCollection<Guid> openings, CancellationToken stop);
}
