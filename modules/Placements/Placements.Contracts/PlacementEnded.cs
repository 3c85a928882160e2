using Platform.Sdk;

namespace Placements.Contracts;

/// <summary>A placement has ended and its seat is free.</summary>
/// <param name="Subject">The placement.</param>
/// <param name="Participant">Who.</param>
/// <param name="Opening">At which opening.</param>
/// <param name="Employer">At which employer.</param>
/// <param name="LastDay">Last day.</param>
/// <param name="Outcome">A code of the type <c>outcome-code</c>.</param>
public sealed record PlacementEnded(Guid Subject, Guid Participant, Guid Opening, Guid Employer, DateOnly LastDay, string Outcome) : IEvent
{
    /// <inheritdoc/>
    public long SubjectVersion { get; init; }
}
