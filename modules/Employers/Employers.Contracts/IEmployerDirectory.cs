namespace Employers.Contracts;

/// <summary>Answers who an employer is. Never says anything about participants.</summary>
public interface IEmployerDirectory
{
    /// <summary>The employers with the given ids, in one query.</summary>
    /// <param name="employers">At most 1,000 ids; repeated ones count once.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By id. An unknown id is left out.</returns>
    Task<IReadOnlyDictionary<Guid, EmployerSummary>> GetManyAsync(IReadOnlyCollection<Guid> employers, CancellationToken stop);

    /// <summary>Employers whose name holds the words, by name.</summary>
    /// <param name="words">What was typed, at most 200 characters; empty gives the first ones.</param>
    /// <param name="limit">1–200.</param>
    /// <param name="stop">Request aborted.</param>
    Task<IReadOnlyList<EmployerSummary>> SearchAsync(string words, int limit, CancellationToken stop);

    /// <summary>Known employers that somebody may mean, surest first: the same number, then the likest names. For staff only.</summary>
    /// <param name="clue">What was written.</param>
    /// <param name="limit">1–20.</param>
    /// <param name="stop">Request aborted.</param>
    Task<IReadOnlyList<EmployerSuggestion>> SuggestAsync(EmployerClue clue, int limit, CancellationToken stop);

    /// <summary>The workplaces with the given ids, in one query.</summary>
    /// <param name="workplaces">At most 1,000.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By id. An unknown id is left out.</returns>
    Task<IReadOnlyDictionary<Guid, WorkplaceSummary>> GetWorkplacesAsync(IReadOnlyCollection<Guid> workplaces, CancellationToken stop);
}
