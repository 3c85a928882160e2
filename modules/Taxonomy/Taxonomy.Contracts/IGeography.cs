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

    /// <summary>The localities with the given names, in one query; upper and lower case count as the same, and so do accents.</summary>
    /// <param name="names">At most 1,000.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By the name as asked; of several with one name always the same. An unknown name is left out.</returns>
    Task<IReadOnlyDictionary<string, GeoPlace>> FindTownsAsync(IReadOnlyCollection<string> names, CancellationToken stop);
}
