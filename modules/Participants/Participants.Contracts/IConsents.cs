namespace Participants.Contracts;

/// <summary>
/// Answers whether consent holds in this very moment, from the tables, never from a copy. For pages, jobs and mail alike; it says
/// nothing else about anybody.
/// </summary>
public interface IConsents
{
    /// <summary>Those among the people whose consent for the purpose is given, not withdrawn and not past its last day.</summary>
    /// <param name="people">At most 1,000.</param>
    /// <param name="purpose">One of <see cref="ConsentPurpose"/>.</param>
    /// <param name="stop">Aborted.</param>
    Task<IReadOnlySet<Guid>> HoldingAsync(IReadOnlyCollection<Guid> people, string purpose, CancellationToken stop);
}
