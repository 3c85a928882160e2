using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Demo;

/// <summary>The participants of the demo's municipality: enrolled, met twice and mapped, asked for consent, and in time on their own again.</summary>
internal sealed class DemoPeople(ParticipantsDb db, IIds ids, IFieldCipher cipher, IInstallationClock clock) : IDemoPart
{
    private const int Whole = 611;
    private const int Women = 229;
    private const int WholeEnded = 239;
    private const int MovedIn = 190;
    private const int ShortestDays = 42;
    private static readonly string[] Usual = [SheetField.Name, SheetField.Wish, "experience", "hours", "days", "needs", "support", "languages"];

    private static readonly string[] Programmes = ["Vägen in", "Vägen in", "Språksteget", "Nystart"];

    public int Order => 120;

    public async Task<bool> IsUntouchedAsync(CancellationToken stop) => !await db.Participants.AnyAsync(stop);

    public async Task LiveAsync(IDemoDay day, CancellationToken stop)
    {
        var (all, first) = (day.Of(Whole), day.Of(MovedIn));
        var coaches = day.Staff("coach");
        await EnrolAsync(day, coaches, all, first, stop);
        await SignAsync(day, coaches, stop);
        foreach (var coach in Enumerable.Range(0, coaches.Count))
        {
            var hour = 9;
            foreach (var person in Enumerable.Range(0, all).Where(n => n % coaches.Count == coach)) hour = Meet(day, coaches[coach], person, all, first, hour);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
        await WithdrawAsync(day, coaches, all, first, stop);
        await EndAsync(day, coaches, stop);
        await SeeEndsAsync(day, stop);
    }

    /// <summary>What ended is gone through with the participant two days after, so that only the latest are still to do.</summary>
    private async Task SeeEndsAsync(IDemoDay day, CancellationToken stop)
    {
        var latest = day.Date.AddDays(-2);
        foreach (var ended in await db.Proposals.Where(p => p.Left <= latest && p.LeftSeen == null).OrderBy(p => p.Id).ToListAsync(stop)) ended.SeeEnd(clock.Now);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    private async Task EnrolAsync(IDemoDay day, IReadOnlyList<DemoStaff> coaches, int all, int first, CancellationToken stop)
    {
        foreach (var number in day.Turn(all, first).OrderBy(n => n % coaches.Count))
        {
            var coach = coaches[number % coaches.Count];
            day.As(coach, 8, 20 + number % 30);
            var made = DemoPerson.Of(number, all, day.Of(Women), day.Anchor);
            // Those who were moved in from the spreadsheet had been with the unit for a while.
            var enrolled = day.Number == 0 ? day.Date.AddDays(-(30 + number * 37 % 270)) : day.Date;
            var person = Participant.Enrol(day.Id("participant", number), made.FirstName, made.LastName, enrolled, ids.New(), coach.Id, made.Protection);
            person.Describe(made.IsWoman ? Sex.Woman : Sex.Man, (short)made.Born.Year);
            person.Place(Programmes[number * 3 % Programmes.Length], enrolled);
            if (made.IdentityNumber is { } digits)
            {
                if (!IdentityNumber.TryRead(digits, day.Date, out _)) throw new InvalidOperationException($"The demo's identity number of person {number} is none.");
                person.SetIdentityNumber(cipher.Encrypt(digits, person.Id, Participant.IdentityNumberField), cipher.LookUp(digits, Participant.IdentityNumberField));
            }
            db.Add(person);
        }
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>The days of the first and the second meeting, counted from the demo's first; null when there was none yet.</summary>
    private static (int First, int? Second) MeetingsOf(IDemoDay day, int number, int all, int first)
    {
        if (number < first) return (1 + number % 45, 8 + number % 45 + number % 9);
        var (rest, later) = (all - first, Math.Max(1, day.Days - 1));
        var enrolled = ((number - first + 1) * later + rest - 1) / rest;
        var met = enrolled + (number % 29 == 7 ? 13 : 5 + number % 4);
        // Some of the latest have not come to their second meeting.
        return (met, number % 5 == 2 && met > day.Days - 30 ? null : met + 6 + number % 9);
    }

    private int Meet(IDemoDay day, DemoStaff coach, int number, int all, int first, int hour)
    {
        var (one, two) = MeetingsOf(day, number, all, first);
        if (day.Number != one && day.Number != two) return hour;
        var isFirst = day.Number == one;
        day.As(coach, Math.Min(hour, 15), 10 + number % 40);
        var (id, now) = (day.Id("participant", number), clock.Now);
        var person = DemoPerson.Of(number, all, day.Of(Women), day.Anchor);
        var mapping = new DemoMapping(person, day.Date);
        var codes = Mapping.Sections.Select(s => s.Code).Where(c => DemoMapping.First.Contains(c) == isFirst);
        foreach (var code in codes)
        {
            var section = MappedSection.Empty(ids.New(), id, code);
            if (!section.Take(mapping.Answers(code), mapping.Words(code), coach.Id, now)) throw new InvalidOperationException($"The demo's answers to {code} are none.");
            if (code == Mapping.Needs && person.Trait.Behind is { } behind && number % 2 == 0) section.Keep(cipher.Encrypt(behind, section.Id, MappedSection.BehindField));
            db.Add(section);
        }
        db.Publish(new ProfileChanged(id));
        // Most agree at once; some want to think it over until the next time, and a few do not want to.
        if (person.Protection == Protection.No && number % 97 != 13 && isFirst == (number % 31 != 11))
        {
            var until = number % 101 == 7 ? day.Anchor.AddDays(5 + number % 20) : day.Anchor.AddDays(70 + number % 200);
            var longest = day.Date.AddMonths(Consent.LongestMonths);
            db.Add(Consent.Give(ids.New(), id, ConsentPurpose.Placement, "arbetsgivare som kan ha en plats, i Rönnsala kommun med omnejd", day.Date,
                until < longest ? until : longest, number % 4 == 0 ? Confirmation.Paper : Confirmation.Screen, coach.Id, now));
        }
        return hour + 1;
    }

    /// <summary>Together with the participant: what an employer may see. The coach came here from a proposal.</summary>
    private async Task SignAsync(IDemoDay day, IReadOnlyList<DemoStaff> coaches, CancellationToken stop)
    {
        var asked = day.Take("participants/release");
        if (asked.Count == 0) return;
        var people = asked.Select(a => a.Subject).Distinct().ToList();
        var found = await db.Participants.Include(p => p.Relations).Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        var sections = (await db.Sections.AsNoTracking().Where(s => people.Contains(s.ParticipantId)).ToListAsync(stop)).ToLookup(s => s.ParticipantId);
        var today = day.Date;
        var consents = (await db.Consents.Where(c => people.Contains(c.ParticipantId)).Where(Consent.InForce(ConsentPurpose.Placement, today)).OrderBy(c => c.Id).ToListAsync(stop))
            .ToLookup(c => c.ParticipantId);
        foreach (var (at, (subject, opening)) in asked.Index())
        {
            if (!found.TryGetValue(subject, out var person) || consents[subject].FirstOrDefault() is not { } consent) continue;
            var coach = coaches.First(c => person.Relations.Any(r => r.StaffId == c.Id && r.Kind == CaseRelationKind.Assigned));
            day.As(coach, 9 + at % 3, 5 + at * 7 % 50);
            // Not everybody ticks everything.
            var fields = Usual.Where((_, i) => i is 0 or 3 or 5 || (subject.ToByteArray()[10] + i) % 5 != 0).ToArray();
            db.Add(ReleaseSheet.Sign(ids.New(), subject, opening, consent, ReleaseSheet.ItemsOf(person, [.. sections[subject]], fields), today,
                at % 4 == 3 ? Confirmation.Paper : Confirmation.Screen, coach.Id, clock.Now));
        }
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>Now and then somebody takes the consent back.</summary>
    private async Task WithdrawAsync(IDemoDay day, IReadOnlyList<DemoStaff> coaches, int all, int first, CancellationToken stop)
    {
        foreach (var number in Enumerable.Range(0, all).Where(n => n % 61 == 20 && MeetingsOf(day, n, all, first).First + 30 + n % 150 == day.Number))
        {
            var (id, coach) = (day.Id("participant", number), coaches[number % coaches.Count]);
            var live = await db.Consents.Where(c => c.ParticipantId == id && c.Purpose == ConsentPurpose.Placement && c.Withdrawn == null).ToListAsync(stop);
            if (live.Count == 0 || await db.Relations.AnyAsync(r => r.ParticipantId == id && r.Until != null, stop)) continue;
            day.As(coach, 14, 35);
            foreach (var consent in live) consent.Withdraw(coach.Id, clock.Now);
            db.Publish(new ConsentWithdrawn(id, ConsentPurpose.Placement));
        }
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>Cases end evenly over the time: every other one after a placement, the rest those who have been here longest without one.</summary>
    private async Task EndAsync(IDemoDay day, IReadOnlyList<DemoStaff> coaches, CancellationToken stop)
    {
        var open = await db.Relations.CountAsync(r => r.Kind == CaseRelationKind.Assigned && r.Until != null, stop);
        var wanted = day.Of(WholeEnded) * (day.Number + 1) / day.Days - open;
        if (wanted <= 0) return;
        var latest = day.Date.AddDays(-ShortestDays);
        var free = db.Participants.Where(p => p.Protection == Protection.No && p.Enrolled <= latest
            && p.Relations.Any(r => r.Kind == CaseRelationKind.Assigned && r.Until == null) && p.Proposals.All(x => x.Ended != null));
        var placed = await free.Where(p => p.Proposals.Any(x => x.Left != null)).OrderBy(p => p.Enrolled).ThenBy(p => p.Id).Take((wanted + day.Number % 2) / 2)
            .Select(p => p.Id).ToListAsync(stop);
        var others = await free.Where(p => !placed.Contains(p.Id)).OrderBy(p => p.Enrolled).ThenBy(p => p.Id).Take(wanted - placed.Count).Select(p => p.Id).ToListAsync(stop);
        List<Guid> ending = [.. placed, .. others];
        foreach (var relation in await db.Relations.Where(r => ending.Contains(r.ParticipantId) && r.Kind == CaseRelationKind.Assigned).OrderBy(r => r.Id).ToListAsync(stop))
        {
            day.As(coaches.First(c => c.Id == relation.StaffId), 15, 50);
            relation.Close(day.Date);
            day.Send("matching/close", relation.ParticipantId, relation.StaffId);
        }
        await db.SaveChangesAsync(stop);
    }
}
