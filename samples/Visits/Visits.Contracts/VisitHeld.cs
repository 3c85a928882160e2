using Platform.Sdk;

namespace Visits.Contracts;

/// <summary>A study visit has taken place. Who came along is nobody's business here.</summary>
/// <param name="Subject">The visit.</param>
/// <param name="Employer">At which employer.</param>
/// <param name="Day">When.</param>
public sealed record VisitHeld(Guid Subject, Guid Employer, DateOnly Day) : IEvent
{
    /// <inheritdoc/>
    public long SubjectVersion { get; init; }
}
