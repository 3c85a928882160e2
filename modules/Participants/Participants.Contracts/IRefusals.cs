namespace Participants.Contracts;

/// <summary>A participant's no, asked in the very moment somebody acts on an older yes: it is final whatever was planned before.</summary>
public interface IRefusals
{
    /// <summary>Which of the places their person has said no to. Tells nothing of what the no is about, and needs no relation to the person.</summary>
    /// <param name="places">At most 1,000.</param>
    /// <param name="stop">Request aborted.</param>
    /// <returns>The <see cref="ProposedPlace.Id"/> of those refused. What a place does not say refuses nothing.</returns>
    Task<IReadOnlySet<Guid>> RefusedAsync(IReadOnlyCollection<ProposedPlace> places, CancellationToken stop);
}
