using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Participants.Data;
using Participants.Domain;
using Placements.Contracts;
using Platform.Sdk;

namespace Participants.Demo;

/// <summary>How the cases of the demo's participants go on: sheets are signed, consents taken back, ends gone through, and in time people are on their own again.</summary>
internal sealed class DemoCases(ParticipantsDb db, IOpeningInventory openings, IIds ids, IInstallationClock clock) : IDemoPart
{
    private const int WholeEnded = 239;
    private const int ShortestDays = 42;
    private static readonly string[] Usual = [SheetField.Name, SheetField.Wish, "experience", "hours", "days", "needs", "support", "languages"];

    /// <summary>Beside the meetings, with other people than those.</summary>
    public int Order => 130;

    public Task<bool> IsUntouchedAsync(CancellationToken stop) => Task.FromResult(true);

    public async Task LiveAsync(IDemoDay day, CancellationToken stop)
    {
        var coaches = day.Staff("coach");
        var met = DemoMeetings.Today(day);
        await SignAsync(day, coaches, met, stop);
        await WithdrawAsync(day, met, stop);
        await RefuseAsync(day, met, stop);
        await EndAsync(day, coaches, met, stop);
        await SeeEndsAsync(day, met, stop);
    }

    /// <summary>Together with the participant: what an employer may see. The coach came here from a proposal.</summary>
    private async Task SignAsync(IDemoDay day, IReadOnlyList<DemoStaff> coaches, Guid[] met, CancellationToken stop)
    {
        var sent = day.Take("participants/release").ToLookup(a => met.Contains(a.Subject));
        foreach (var (subject, opening) in sent[true]) day.Send("participants/release", subject, opening);
        var asked = sent[false].ToList();
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

    /// <summary>Now and then somebody takes the consent back, sometimes while an employer thinks about the proposal.</summary>
    private async Task WithdrawAsync(IDemoDay day, Guid[] met, CancellationToken stop)
    {
        var leaving = Enumerable.Range(0, DemoMeetings.All(day)).Where(n => n % 61 == 20 && DemoMeetings.Of(day, n).First + 30 + n % 150 == day.Number)
            .Select(n => day.Id("participant", n)).ToList();
        if (day.NowAndThen(55, 2) && await ProposedAsync(met, stop) is { } proposed) leaving.Add(proposed.ParticipantId);
        foreach (var own in await OwnAsync(leaving, stop))
        {
            day.As(day.Staff("coach").First(c => c.Id == own.StaffId), 14, 35);
            foreach (var consent in await db.Consents.Where(c => c.ParticipantId == own.ParticipantId && c.Purpose == ConsentPurpose.Placement && c.Withdrawn == null).ToListAsync(stop))
                consent.Withdraw(own.StaffId, clock.Now);
            db.Publish(new ConsentWithdrawn(own.ParticipantId, ConsentPurpose.Placement));
        }
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>Now and then somebody who is proposed says no to the whole trade after all.</summary>
    private async Task RefuseAsync(IDemoDay day, Guid[] met, CancellationToken stop)
    {
        if (!day.NowAndThen(65, 1) || await ProposedAsync(met, stop) is not { } proposed) return;
        // Beside this openings are written in, but the trade of one that somebody is proposed for has long been settled.
        var place = (await openings.GetManyAsync([proposed.OpeningId], stop)).GetValueOrDefault(proposed.OpeningId);
        var veto = await db.Sections.SingleOrDefaultAsync(s => s.ParticipantId == proposed.ParticipantId && s.Section == Mapping.Veto, stop);
        if (place?.Sector is not { } sector || veto is null || (await OwnAsync([proposed.ParticipantId], stop)).FirstOrDefault() is not { } own) return;
        day.As(day.Staff("coach").First(c => c.Id == own.StaffId), 14, 50);
        var answers = veto.Answers.ToLookup(a => a.Question, a => a.Token).ToDictionary(q => q.Key, IReadOnlyList<string> (q) => [.. q]);
        answers["veto-sectors"] = [.. answers["veto-sectors"].Where(said => said is not (Question.None or Question.Declined)), sector];
        if (!veto.Take(answers, veto.OwnWords, own.StaffId, clock.Now)) throw new InvalidOperationException($"The demo's late no to {sector} is none.");
        db.Publish(new ProfileChanged(proposed.ParticipantId));
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>The one who came to a consultant last, and has no place yet: those who stand in line have long been there.</summary>
    private Task<Proposal?> ProposedAsync(Guid[] met, CancellationToken stop) => db.Proposals.AsNoTracking()
        .Where(p => p.Ended == null && p.PlacementId == null && p.SheetId != null && !met.Contains(p.ParticipantId)).OrderByDescending(p => p.Id).FirstOrDefaultAsync(stop);

    private Task<List<CaseRelation>> OwnAsync(List<Guid> people, CancellationToken stop) => db.Relations.AsNoTracking()
        .Where(r => people.Contains(r.ParticipantId) && r.Kind == CaseRelationKind.Assigned && r.Until == null).OrderBy(r => r.Id).ToListAsync(stop);

    /// <summary>Cases end evenly over the time: every other one after a placement, the rest those who have been here longest without one.</summary>
    private async Task EndAsync(IDemoDay day, IReadOnlyList<DemoStaff> coaches, Guid[] met, CancellationToken stop)
    {
        // Whoever was moved in is enrolled today, beside this.
        if (day.Number == 0) return;
        var wanted = day.Of(WholeEnded) * (day.Number + 1) / day.Days - await db.Participants.CountAsync(p => p.Ended != null, stop);
        if (wanted <= 0) return;
        var latest = day.Date.AddDays(-ShortestDays);
        var free = db.Participants.Where(p => p.Protection == Protection.No && p.Enrolled <= latest && !met.Contains(p.Id)
            && p.Ended == null && p.Proposals.All(x => x.Ended != null));
        var placed = await free.Where(p => p.Proposals.Any(x => x.Left != null)).OrderBy(p => p.Enrolled).ThenBy(p => p.Id).Take((wanted + day.Number % 2) / 2)
            .Select(p => p.Id).ToListAsync(stop);
        var others = await free.Where(p => !placed.Contains(p.Id)).OrderBy(p => p.Enrolled).ThenBy(p => p.Id).Take(wanted - placed.Count).Select(p => p.Id).ToListAsync(stop);
        List<Guid> ending = [.. placed, .. others];
        foreach (var person in await db.Ending.Where(p => ending.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(stop))
        {
            day.As(coaches.First(c => c.Id == person.CoachOn(day.Date)), 15, 50);
            if (!db.EndCase(person, day.Date, clock.Now)) throw new InvalidOperationException("The demo ended the case of somebody who has a place.");
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>What ended is gone through with the participant two days after, so that only the latest are still to do.</summary>
    private async Task SeeEndsAsync(IDemoDay day, Guid[] met, CancellationToken stop)
    {
        var latest = day.Date.AddDays(-2);
        foreach (var ended in await db.Proposals.Where(p => p.Left <= latest && p.LeftSeen == null && !met.Contains(p.ParticipantId)).OrderBy(p => p.Id).ToListAsync(stop)) ended.SeeEnd(clock.Now);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }
}
