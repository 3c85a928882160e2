namespace Taxonomy.Contracts;

/// <summary>Answers what a code means, and which concepts a word may mean.</summary>
public interface ITaxonomy
{
    /// <summary>The concepts with the given ids, in one query, labelled in the current culture.</summary>
    /// <param name="ids">At most 1,000.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By id. An unknown id is left out.</returns>
    Task<IReadOnlyDictionary<string, Concept>> GetManyAsync(IReadOnlyCollection<string> ids, CancellationToken stop);

    /// <summary>Concepts of one type whose label holds the words, best first; retired ones are left out.</summary>
    /// <param name="type">As <see cref="Concept.Type"/>.</param>
    /// <param name="words">What was typed; empty gives the first ones by label.</param>
    /// <param name="limit">1–100.</param>
    /// <param name="stop">Request aborted.</param>
    Task<IReadOnlyList<Concept>> SearchAsync(string type, string words, int limit, CancellationToken stop);

    /// <summary>All concepts of a small type (forms, goals, axes, codes), in their published order; retired ones are left out.</summary>
    /// <param name="type">As <see cref="Concept.Type"/>; a type with more than 500 concepts is searched instead.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>At most 500.</returns>
    Task<IReadOnlyList<Concept>> ListAsync(string type, CancellationToken stop);

    /// <summary>Concepts of one type that a free text speaks of, by labels and keywords, surest first.</summary>
    /// <param name="type">As <see cref="Concept.Type"/>.</param>
    /// <param name="text">What somebody wrote; only the first 4,000 characters are read.</param>
    /// <param name="limit">1–50.</param>
    /// <param name="stop">Request aborted.</param>
    Task<IReadOnlyList<Concept>> FindInTextAsync(string type, string text, int limit, CancellationToken stop);

    /// <summary>Occupations and groups of them by what a file calls them, a published id or an SSYK code, in one query.</summary>
    /// <param name="codes">At most 1,000.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By the code as asked; an id goes before a code. An unknown one is left out, a retired one is not.</returns>
    Task<IReadOnlyDictionary<string, Concept>> FindOccupationsAsync(IReadOnlyCollection<string> codes, CancellationToken stop);
}
