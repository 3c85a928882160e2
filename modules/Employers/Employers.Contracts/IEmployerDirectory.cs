namespace Employers.Contracts;

/// <summary>Answers who an employer is. Never says anything about participants.</summary>
public interface IEmployerDirectory
{
    /// <summary>The employers with the given ids, in one query.</summary>
    /// <param name="employers">At most 1,000 ids; repeated ones count once.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>By id. An unknown id is left out.</returns>
    Task<IReadOnlyDictionary<Guid, EmployerSummary>> GetManyAsync(IReadOnlyCollection<Guid> employers, CancellationToken stop);
}
