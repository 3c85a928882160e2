using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Integration;

internal sealed class ReleaseSheets(ParticipantsDb db, SheetWords words, IPersonAccess access, IIds ids, IInstallationClock clock) : IReleaseSheets
{
    private const int Most = 1000;

    public async Task<SignedSheet?> SignedForAsync(Guid participant, Guid opening, CancellationToken stop)
    {
        if (!(await access.FilterAsync([participant], PersonDetail.Name, stop)).Contains(participant)) return null;
        return await db.HoldingSheets(clock.Today).Where(s => s.ParticipantId == participant && s.OpeningId == opening).OrderByDescending(s => s.At)
            .Select(s => new SignedSheet(s.Id, s.ParticipantId, s.OpeningId, s.Signed)).FirstOrDefaultAsync(stop);
    }

    public async Task<ReleasedSheet?> ForStaffAsync(Guid sheet, CancellationToken stop)
    {
        if (await FindAsync(sheet, stop) is not { } found) return null;
        // A sheet without the name is nothing to hide the name behind: whoever reads it needs no more than it holds.
        var shown = await access.FilterAsync([found.ParticipantId], found.Scope, stop);
        return shown.Contains(found.ParticipantId) ? await SeenAsync(found, stop) : null;
    }

    public async Task<ReleasedSheet?> ForEmployerAsync(Guid sheet, Guid opening, CancellationToken stop)
    {
        if (await FindAsync(sheet, stop) is not { } found || found.OpeningId != opening) return null;
        var seen = await SeenAsync(found, stop);
        db.Add(Disclosure.Of(ids.New(), found, clock.Now));
        await db.SaveChangesAsync(stop);
        return seen;
    }

    public async Task<IReadOnlySet<Guid>> HoldingAsync(IReadOnlyCollection<Guid> sheets, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sheets.Count, Most);
        if (sheets.Count == 0) return new HashSet<Guid>();
        var asked = sheets.ToArray();
        return await db.HoldingSheets(clock.Today).Where(s => asked.Contains(s.Id)).Select(s => s.Id).ToHashSetAsync(stop);
    }

    private Task<ReleaseSheet?> FindAsync(Guid sheet, CancellationToken stop) =>
        db.HoldingSheets(clock.Today).AsNoTracking().SingleOrDefaultAsync(s => s.Id == sheet, stop);

    private async Task<ReleasedSheet> SeenAsync(ReleaseSheet sheet, CancellationToken stop) =>
        new(sheet.ParticipantId, sheet.OpeningId, sheet.Signed, await words.LinesAsync(sheet.Items, stop));
}
