using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Participants.Data;
using Platform.Sdk;

namespace Participants.Integration;

/// <summary>Names leave through the gate and the read log here, so that no module that asks can forget them.</summary>
internal sealed class Caseload(ParticipantsDb db, IPersonAccess access, TimeProvider clock) : ICaseload
{
    public async Task<IReadOnlyList<ParticipantName>> AssignedToAsync(Guid staff, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(limit, Math.Clamp(limit, 1, 200));
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        var found = await db.KnownTo(staff, today).OrderBy(p => p.FirstName).ThenBy(p => p.LastName).ThenBy(p => p.Id).Take(limit)
            .Select(p => new ParticipantName(p.Id, p.FirstName + " " + p.LastName)).ToListAsync(stop);
        var shown = await access.FilterAsync([.. found.Select(p => p.Id)], PersonDetail.Name, stop);
        return [.. found.Where(p => shown.Contains(p.Id))];
    }
}
