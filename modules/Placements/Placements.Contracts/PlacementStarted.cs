using Platform.Sdk;

namespace Placements.Contracts;

/// <summary>A seat has been given to a participant. Told when it is agreed; the first day can lie ahead.</summary>
/// <param name="Subject">The placement.</param>
/// <param name="Proposal">The proposal it came from.</param>
/// <param name="Participant">Who.</param>
/// <param name="Opening">At which opening.</param>
/// <param name="Employer">At which employer.</param>
/// <param name="FirstDay">First day.</param>
/// <param name="LastDay">Planned last day.</param>
public sealed record PlacementStarted(Guid Subject, Guid Proposal, Guid Participant, Guid Opening, Guid Employer, DateOnly FirstDay, DateOnly? LastDay) : IEvent
{
    /// <inheritdoc/>
    public long SubjectVersion { get; init; }
}
