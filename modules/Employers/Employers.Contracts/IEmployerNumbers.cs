namespace Employers.Contracts;

/// <summary>Answers which employers and workplaces a file means by their numbers, and what numbers to write into a file. For imports and exports.</summary>
public interface IEmployerNumbers
{
    /// <summary>The workplaces with the given numbers, in two queries.</summary>
    /// <param name="numbers">At most 1,000.</param>
    /// <param name="stop">Ctrl-C.</param>
    /// <returns>By the numbers as asked. Those of an unknown employer are left out; an unknown workplace of a known one is not.</returns>
    Task<IReadOnlyDictionary<WorkplaceNumber, NumberedWorkplace>> FindAsync(IReadOnlyCollection<WorkplaceNumber> numbers, CancellationToken stop);

    /// <summary>The employers' organisation numbers as one writes them, in one query.</summary>
    /// <param name="employers">At most 1,000 ids.</param>
    /// <param name="stop">Ctrl-C.</param>
    /// <returns>By id. An unknown employer is left out, so is one without a number, and one that is archived.</returns>
    Task<IReadOnlyDictionary<Guid, string>> OfEmployersAsync(IReadOnlyCollection<Guid> employers, CancellationToken stop);

    /// <summary>The workplaces' numbers, in one query; empty for an employer's own.</summary>
    /// <param name="workplaces">At most 1,000 ids.</param>
    /// <param name="stop">Ctrl-C.</param>
    /// <returns>By id. An unknown workplace is left out.</returns>
    Task<IReadOnlyDictionary<Guid, string>> OfWorkplacesAsync(IReadOnlyCollection<Guid> workplaces, CancellationToken stop);
}
