using Microsoft.EntityFrameworkCore;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Integration;

/// <summary>Who may know about whom, from the tables as they are now: a relation ended a moment ago gives nothing.</summary>
internal sealed class CaseGate(ParticipantsDb db, TimeProvider clock) : ICaseGate
{
    public async Task<IReadOnlyDictionary<Guid, CaseAccess>> AskAsync(CaseQuestion question, CancellationToken stop)
    {
        if (question.Staff == Guid.Empty || question.People.Count == 0) return new Dictionary<Guid, CaseAccess>();
        var (staff, inList, people) = (question.Staff, question.InList, question.People.ToArray());
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        // What a proposal lets know ends with its sheet and with the consent behind it, in the same moment.
        var sheets = db.HoldingSheets(today);
        var live = await db.Participants.AsNoTracking()
            .Where(p => people.Contains(p.Id) && (p.Protection == Protection.No || !inList && p.NamedStaff.Any(n => n.StaffId == staff)))
            .SelectMany(p => p.Relations.Where(r => r.StaffId == staff && r.Ended == null && r.From <= today && (r.Until == null || r.Until >= today)))
            .Where(r => r.SheetId == null || sheets.Any(s => s.Id == r.SheetId))
            .Select(r => new { r.ParticipantId, r.Kind, r.Released }).ToListAsync(stop);
        return live.GroupBy(r => r.ParticipantId).ToDictionary(
            person => person.Key,
            person => new CaseAccess(person.Min(r => r.Kind), person.Aggregate(PersonDetail.None, (all, r) => all | CaseRelation.Scope(r.Kind, r.Released))));
    }
}
