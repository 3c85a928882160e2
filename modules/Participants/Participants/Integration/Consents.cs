using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Integration;

/// <summary>Reads the tables in the moment it is asked and keeps nothing.</summary>
internal sealed class Consents(ParticipantsDb db, IInstallationClock clock) : IConsents
{
    private const int Most = 1000;

    public async Task<IReadOnlySet<Guid>> HoldingAsync(IReadOnlyCollection<Guid> people, string purpose, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people.Count, Most);
        if (people.Count == 0) return new HashSet<Guid>();
        var asked = people.ToArray();
        return await db.Consents.Where(Consent.InForce(purpose, clock.Today)).Where(c => asked.Contains(c.ParticipantId))
            .Select(c => c.ParticipantId).ToHashSetAsync(stop);
    }
}
