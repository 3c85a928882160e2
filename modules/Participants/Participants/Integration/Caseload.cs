using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Participants.Data;

namespace Participants.Integration;

internal sealed class Caseload(ParticipantsDb db, TimeProvider clock) : ICaseload
{
    public async Task<IReadOnlyList<ParticipantName>> AssignedToAsync(Guid staff, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(limit, Math.Clamp(limit, 1, 200));
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        return await db.KnownTo(staff, today).OrderBy(p => p.FirstName).ThenBy(p => p.LastName).ThenBy(p => p.Id).Take(limit)
            .Select(p => new ParticipantName(p.Id, p.FirstName + " " + p.LastName)).ToListAsync(stop);
    }
}
