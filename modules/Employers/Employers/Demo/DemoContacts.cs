using Employers.Data;
using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Employers.Demo;

/// <summary>How two consultants keep the demo's registry warm: contacts, what was planned in them, and those who ask to be left alone.</summary>
internal sealed class DemoContacts(EmployersDb db, IIds ids, IInstallationClock clock, IWorkingDays calendar) : IDemoPart
{
    /// <summary>Beside Matching's search, which asks nothing that is written here.</summary>
    public int Order => 320;

    public async Task<bool> IsUntouchedAsync(CancellationToken stop) => !await db.Contacts.AnyAsync(stop);

    public async Task LiveAsync(IDemoDay day, CancellationToken stop)
    {
        if (day.Number == 0) return;
        var consultants = day.Staff("consultant");
        foreach (var (place, consultant) in consultants.Index()) await WorkAsync(day, consultant, place, stop);
        if (day.Number % 60 == 30) await ChangeAsync(day, consultants[0], stop);
    }

    /// <summary>A consultant's day: first what was planned, then those nobody has talked with for longest.</summary>
    private async Task WorkAsync(IDemoDay day, DemoStaff consultant, int place, CancellationToken stop)
    {
        var chance = day.Chance($"contacts {place}");
        var planned = await db.Steps.Where(s => s.OwnerId == consultant.Id && s.Closed == null && s.Due <= day.Date).OrderBy(s => s.Due).ThenBy(s => s.Id).ToListAsync(stop);
        // The last days' steps are not all done: that is what «I dag» is for.
        if (day.Days - day.Number <= 3) planned = [.. planned.Where(_ => chance.Next(10) < 4)];
        var goal = Math.Max(planned.Count, 1 + chance.Next(3) - (chance.Next(4) == 0 ? 1 : 0));
        var today = day.Date;
        var others = await (from e in db.Employers
                            join r in db.Relations on e.Id equals r.EmployerId
                            where e.Responsible == consultant.Id && e.Archived == null && (e.DoNotContactReason == null || e.DoNotContactUntil < today)
                                && !db.Steps.Any(s => s.EmployerId == e.Id && s.Closed == null) && (r.LastContact == null || r.LastContact < today.AddDays(-10))
                            orderby r.LastContact == null descending, r.LastContact, e.Id
                            select e.Id).Take(30).ToListAsync(stop);
        var kinds = planned.ToDictionary(s => s.EmployerId, s => s.Kind);
        var chosen = planned.Select(s => s.EmployerId).ToList();
        for (; chosen.Count < goal && others.Count > 0;) Move(others, chosen, chance);
        foreach (var step in planned) step.Close(Later(day, consultant, 8, chance));
        await db.SaveChangesAsync(stop);
        var met = await db.Employers.Where(e => chosen.Contains(e.Id))
            .Select(e => new { e.Id, e.City, People = db.People.Where(p => p.EmployerId == e.Id && p.Left == null).OrderBy(p => p.Id).Select(p => p.Id).ToList() })
            .ToDictionaryAsync(e => e.Id, stop);
        foreach (var (at, employer) in chosen.Index())
            Log(day, consultant, employer, kinds.TryGetValue(employer, out var kind) ? kind : null, met[employer].People, met[employer].City, 9 + at * 2, chance);
        await db.Relations.Where(r => chosen.Contains(r.EmployerId)).ExecuteUpdateAsync(set => set.SetProperty(r => r.LastContact, today), stop);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    private void Log(IDemoDay day, DemoStaff consultant, Guid employer, StepKind? planned, List<Guid> people, string? town, int hour, Random chance)
    {
        var now = Later(day, consultant, Math.Min(hour, 15), chance);
        var kind = planned switch
        {
            StepKind.Call => ContactKind.Call,
            StepKind.Visit => ContactKind.Visit,
            StepKind.Mail => ContactKind.Mail,
            _ => chance.Next(20) switch { < 9 => ContactKind.Call, < 15 => ContactKind.Visit, < 18 => ContactKind.Mail, 18 => ContactKind.Meeting, _ => ContactKind.Other },
        };
        var isThere = kind is ContactKind.Visit or ContactKind.Meeting;
        var contact = Contact.Log(ids.New(), employer, kind, day.Date, TimeOnly.FromDateTime(clock.ToLocal(now).DateTime), consultant.Id, now).With(
            people.Count > 0 && chance.Next(8) > 0 ? people[chance.Next(people.Count)] : null, DemoNotes.Of(kind, chance),
            kind == ContactKind.Mail ? null : isThere ? 30 + 15 * chance.Next(4) : 5 + 5 * chance.Next(4), isThere ? town : null, chance.Next(7) == 0);
        if (chance.Next(5) < 2) contact.Answer(chance.Next(6) switch { < 2 => PlaceAnswer.Yes, < 4 => PlaceAnswer.Maybe, _ => PlaceAnswer.No });
        db.Add(contact);
        if (chance.Next(10) >= 3) return;
        var due = calendar.AddWorkingDays(day.Date, 2 + chance.Next(16));
        db.Add(NextStep.Plan(ids.New(), employer, chance.Next(4) switch { 0 => StepKind.Visit, 1 => StepKind.Mail, _ => StepKind.Call }, due, consultant.Id, now));
    }

    /// <summary>One asks to be left alone, and somebody somewhere begins something else.</summary>
    private async Task ChangeAsync(IDemoDay day, DemoStaff consultant, CancellationToken stop)
    {
        day.As(consultant, 16, 5);
        var chance = day.Chance("changes");
        var quiet = await db.Employers.Where(e => e.Archived == null && e.DoNotContactReason == null && !db.Steps.Any(s => s.EmployerId == e.Id && s.Closed == null))
            .OrderByDescending(e => e.Id).Skip(chance.Next(8)).FirstOrDefaultAsync(stop);
        quiet?.LeaveAlone(DemoNotes.LeaveAlone[day.Number / 60 % DemoNotes.LeaveAlone.Length], day.Number / 60 % 2 == 0 ? day.Anchor.AddDays(40) : null);
        var person = await db.People.Where(p => p.Left == null).OrderBy(p => p.Id).Skip(chance.Next(20)).FirstOrDefaultAsync(stop);
        person?.Leave(clock.Now);
        await db.SaveChangesAsync(stop);
    }

    private DateTimeOffset Later(IDemoDay day, DemoStaff consultant, int hour, Random chance)
    {
        day.As(consultant, hour, chance.Next(60));
        return clock.Now;
    }

    private static void Move(List<Guid> from, List<Guid> to, Random chance)
    {
        var at = chance.Next(Math.Min(from.Count, 12));
        to.Add(from[at]);
        from.RemoveAt(at);
    }
}
