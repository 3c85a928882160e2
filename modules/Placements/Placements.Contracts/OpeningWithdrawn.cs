using Platform.Sdk;

namespace Placements.Contracts;

/// <summary>An opening has been taken back or ended; nobody can be proposed any more.</summary>
/// <param name="Subject">The opening.</param>
/// <param name="Employer">Whose it was.</param>
public sealed record OpeningWithdrawn(Guid Subject, Guid Employer) : IEvent
{
    /// <inheritdoc/>
    public long SubjectVersion { get; init; }
}
