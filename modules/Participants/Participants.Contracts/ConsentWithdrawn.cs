using Platform.Sdk;

namespace Participants.Contracts;

/// <summary>A participant has taken a consent back. Whoever planned on it stops; whoever is to decide asks <see cref="IConsents"/>.</summary>
/// <param name="Subject">The participant.</param>
/// <param name="Purpose">One of <see cref="ConsentPurpose"/>.</param>
public sealed record ConsentWithdrawn(Guid Subject, string Purpose) : IEvent
{
    /// <inheritdoc/>
    public long SubjectVersion { get; init; }
}
