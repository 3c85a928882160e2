namespace Taxonomy.Contracts;

/// <summary>Answers where a place lies.</summary>
public interface IGeography
{
    /// <summary>The places with the given ids, in one query.</summary>
    /// <param name="ids">At most 1,000.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By id. An unknown id is left out.</returns>
    Task<IReadOnlyDictionary<string, GeoPlace>> GetManyAsync(IReadOnlyCollection<string> ids, CancellationToken stop);

    /// <summary>Places whose name or postal code begins with or holds the words, best first.</summary>
    /// <param name="words">What was typed; empty gives the first ones by name.</param>
    /// <param name="limit">1–100.</param>
    /// <param name="stop">Request aborted.</param>
    Task<IReadOnlyList<GeoPlace>> SearchAsync(string words, int limit, CancellationToken stop);
}
