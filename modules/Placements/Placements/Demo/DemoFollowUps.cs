using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Placements.Pages;
using Placements.Public;
using Platform.Sdk;

namespace Placements.Demo;

/// <summary>Placements of the demo as they run: followed up in their rhythm, sometimes in trouble, and ended with what came of them.</summary>
internal sealed class DemoFollowUps(
    PlacementsDb db, PlacementWords words, PlacementRules rules, CaseMail mail, IIds ids, IInstallationClock clock, IWorkingDays calendar) : IDemoPart
{
    private const int DaysBetweenProblems = 19;
    private static readonly string[] Outcomes =
    [
        "outcome-employed", "outcome-employed-with-subsidy", "outcome-studies", "outcome-next-placement", "outcome-completed", "outcome-completed", "outcome-completed",
        "outcome-employed",
    ];
    private static readonly string[] Interrupted = ["outcome-interrupted-workplace", "outcome-interrupted-participant", "outcome-interrupted-health-free", "outcome-moved"];
    private static readonly string[] Changes = ["change-workplace", "change-participant", "change-us", "change-other"];

    /// <summary>Before today's answers: what ends today gives its seat back for them.</summary>
    public int Order => 112;

    public Task<bool> IsUntouchedAsync(CancellationToken stop) => Task.FromResult(true);

    public async Task LiveAsync(IDemoDay day, CancellationToken stop)
    {
        var chance = day.Chance("follow-ups");
        var staff = day.Staff("consultant").Concat(day.Staff("coach")).ToDictionary(s => s.Id);
        var today = day.Date;
        // Most only run on: what ends today is followed from then on.
        var running = await db.Placements.AsNoTracking().Where(p => p.Ended == null).OrderBy(p => p.Agreed).ThenBy(p => p.Id).ToListAsync(stop);
        var troubled = await SolveAsync(day, running, staff, chance, stop);
        var ending = running.Where(p => p.Id != troubled).Select(p => (p.Id, Outcome: Ends(day, p, chance))).Where(e => e.Outcome is not null).ToDictionary(e => e.Id, e => e.Outcome!);
        if (day.NowAndThen(50, 3) && running.Find(p => p.FirstDay > today) is { } off) ending[off.Id] = Interrupted[chance.Next(Interrupted.Length)];
        var leaving = ending.Keys.ToArray();
        // Only what changes today is read with its follow-ups: those that are due, and all that is left of what ends.
        var touched = await db.FollowUps.Where(f => f.State == FollowUpState.Planned && (f.Due <= today || leaving.Contains(f.PlacementId)))
            .OrderBy(f => f.Due).ThenBy(f => f.Id).ToListAsync(stop);
        foreach (var placement in running)
        {
            if (ending.TryGetValue(placement.Id, out var outcome)) await EndAsync(day, placement, staff[placement.CoachId], outcome, chance, stop);
            else if (touched.FirstOrDefault(f => f.PlacementId == placement.Id && f.Due <= today) is { } due) FollowUp(day, placement, due, staff, chance);
        }
        await db.SaveChangesAsync(stop);
        foreach (var done in touched.Where(f => f.DoneBy is not null).GroupBy(f => f.DoneBy!.Value))
        {
            day.As(staff[done.Key], 15, 55);
            await day.ReadAsync("/placements/followup/{id:guid}/{person:guid}", "placement.followup", PersonDetail.Name | PersonDetail.Plan | PersonDetail.Needs,
                [.. done.Select(f => running.Find(p => p.Id == f.PlacementId)!.ParticipantId)], stop);
        }
    }

    /// <summary>How it ends today; null while it goes on. Each was meant to last some weeks, and a few break off.</summary>
    private static string? Ends(IDemoDay day, Placement placement, Random chance)
    {
        var weeks = 6 + placement.ProposalId.ToByteArray()[10] / 4 % 19;
        // One or two of the last days' wait for somebody to end them.
        if (placement.PlannedLastDay < day.Date) return day.Days - day.Number <= 4 ? null : Outcomes[chance.Next(Outcomes.Length)];
        if (day.Date < placement.FirstDay.AddDays(5)) return null;
        return day.Date >= placement.FirstDay.AddDays(weeks * 7 - 3) ? Outcomes[chance.Next(Outcomes.Length)]
            : chance.Next(400) == 0 ? Interrupted[chance.Next(Interrupted.Length)] : null;
    }

    private async Task EndAsync(IDemoDay day, Placement placement, DemoStaff coach, string outcome, Random chance, CancellationToken stop)
    {
        db.Attach(placement);
        day.As(coach, 14 + chance.Next(2), chance.Next(60));
        var last = placement.PlannedLastDay < day.Date ? placement.PlannedLastDay.Value : day.Date;
        var said = outcome.StartsWith("outcome-interrupted", StringComparison.Ordinal) ? DemoWords.Ended[3] : DemoWords.Ended[chance.Next(3)];
        db.End(placement, last, outcome, words.Seal(said, placement.Id, Placement.WordsField), clock.Now);
        if (!placement.NeverBegan) return;
        // Somebody was expected.
        var at = await db.Openings.AsNoTracking().SingleAsync(o => o.Id == placement.OpeningId, stop);
        var number = await db.Offers.Where(o => o.Id == placement.OfferId).Select(o => o.Number).SingleAsync(stop);
        await mail.TellAsync(EndPlacement.CalledOffTemplate, new(at.Reference, at.Language, at.ContactEmail, number, placement.ConsultantId), placement.FirstDay, placement.Id, stop);
    }

    private void FollowUp(IDemoDay day, Placement placement, FollowUp due, Dictionary<Guid, DemoStaff> staff, Random chance)
    {
        // Of the last week's some are left: that is what «I dag» is for.
        if (day.Days - day.Number <= 5 && due.Id.ToByteArray()[10] / 4 % 6 == 0 || day.Days - day.Number == 1 && chance.Next(3) == 0) return;
        var by = staff[chance.Next(3) == 0 ? placement.ConsultantId : placement.CoachId];
        day.As(by, 9 + chance.Next(7), chance.Next(60));
        if (chance.Next(14) == 0)
        {
            due.Record(new(AsPlanned.No) { ChangeCode = Changes[chance.Next(Changes.Length)], ToSolve = Seal(DemoWords.Pick(DemoWords.ToSolve, chance), due, Domain.FollowUp.SolveField) }, false, clock.Now, by.Id);
            db.Add(Domain.FollowUp.On(ids.New(), placement.Id, calendar.AddWorkingDays(day.Date, 3)));
            return;
        }
        var isGood = chance.Next(10) < 7;
        due.Record(new(isGood ? AsPlanned.Yes : AsPlanned.Partly)
        {
            Person = isGood ? 4 + chance.Next(2) : 2 + chance.Next(2),
            Host = isGood ? 3 + chance.Next(3) : 2 + chance.Next(3),
            PersonWords = Seal(DemoWords.Pick(isGood ? DemoWords.PersonGood : DemoWords.PersonSoSo, chance), due, Domain.FollowUp.PersonField),
            HostWords = chance.Next(3) > 0 ? Seal(DemoWords.Pick(isGood ? DemoWords.HostGood : DemoWords.HostSoSo, chance), due, Domain.FollowUp.HostField) : null,
            ToSolve = isGood ? null : Seal(DemoWords.Pick(DemoWords.ToSolve, chance), due, Domain.FollowUp.SolveField),
        }, talkedBefore: chance.Next(9) == 0, clock.Now, by.Id);
    }

    /// <summary>Now and then an employer calls for help; somebody rings back the next working day.</summary>
    /// <returns>The placement that has just got into trouble: nobody ends it the same day.</returns>
    private async Task<Guid?> SolveAsync(IDemoDay day, List<Placement> running, Dictionary<Guid, DemoStaff> staff, Random chance, CancellationToken stop)
    {
        foreach (var problem in await db.Problems.Where(p => p.Answered == null).OrderBy(p => p.At).ThenBy(p => p.Id).ToListAsync(stop))
        {
            if (day.Days - day.Number <= 2 || running.FirstOrDefault(p => p.Id == problem.PlacementId) is not { } placement) continue;
            day.As(staff[placement.ConsultantId], 8, 50);
            problem.Answer(words.Seal(DemoWords.Pick(DemoWords.Answers, chance), problem.Id, Problem.AnswerField)!, clock.Now, placement.ConsultantId);
        }
        var begun = running.Where(p => p.FirstDay < day.Date).ToList();
        if (begun.Count == 0 || day.Number % DaysBetweenProblems != 12 && day.Days - day.Number is not (1 or 3)) return null;
        var at = begun[chance.Next(begun.Count)];
        day.As(null, 13, 15 + chance.Next(40));
        var id = ids.New();
        var answerBy = calendar.AddWorkingDays(day.Date, (await rules.OnAsync(day.Date, stop)).Need(RuleCode.ProblemDays, at.Form));
        db.Add(Problem.Say(id, at, words.Seal(DemoWords.Pick(DemoWords.Problems, chance), id, Problem.SaidField)!, at.SupervisorPhone ?? DemoWords.Phone(day.Number), clock.Now, answerBy));
        return at.Id;
    }

    private byte[]? Seal(string text, FollowUp of, string field) => words.Seal(text, of.Id, field);
}
