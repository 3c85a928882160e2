using Employers.Contracts;
using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Placements.Data;
using Placements.Describing;
using Placements.Domain;
using Placements.Public;
using Platform.Sdk;

namespace Placements.Demo;

/// <summary>The inventory of the demo's municipality: openings that consultants write in, and those that employers offer on the public pages.</summary>
internal sealed class DemoOpenings(
    PlacementsDb db, OfferDesk desk, ReviewDesk review, OfferCases cases, FreshnessDesk freshness, IEmployerDirectory employers, IInstallationClock clock) : IDemoPart
{
    private const int Whole = 150;
    private const int MovedIn = 55;
    private const int WholePlaces = 320;
    /// <summary>One in five comes from the public pages, and one in five lies where strangers come and go.</summary>
    private const int OneIn = 5;
    private static readonly string[] DeclineCodes = ["declined-regular-staff-do-it", "declined-too-few-hours", "declined-no-supervision", "declined-too-far", "declined-not-now"];
    private static readonly string[] Unknown = ["Kiosken vid stationen", "Loppmarknad i lada", "Sommarkaféet Udden", "Hemstäd Snabbt", "Vedbod och bil"];

    private List<WorkplaceSummary>? places;

    public int Order => 111;

    public async Task<bool> IsUntouchedAsync(CancellationToken stop) => !await db.Openings.AnyAsync(stop) && !await db.Submissions.AnyAsync(stop);

    public async Task LiveAsync(IDemoDay day, CancellationToken stop)
    {
        var consultants = day.Staff("consultant");
        if (day.Number == 0) await RulesAsync(day, stop);
        await ReviewAsync(day, consultants, stop);
        foreach (var number in day.Turn(day.Of(Whole), day.Of(MovedIn)))
        {
            if (number % OneIn == 2) await OfferAsync(day, number, stop);
            else await RegisterAsync(day, number, consultants[number % consultants.Count], stop);
            await db.SaveChangesAsync(stop);
        }
        await OthersAsync(day, stop);
        await db.SaveChangesAsync(stop);
        await AskAsync(day, stop);
        if (day.Number % OneIn == 0) await KeepTrueAsync(day, stop);
        if (day.NowAndThen(45, 10)) await RestAsync(day, stop);
        if (day.NowAndThen(60, 4)) await TakeBackAsync(day, stop);
    }

    /// <summary>The rules of today held in the demo's past as well.</summary>
    private async Task RulesAsync(IDemoDay day, CancellationToken stop)
    {
        var later = await db.Set<PlacementRule>().AsNoTracking().Where(r => r.From > day.Date).OrderBy(r => r.Code).ThenBy(r => r.Country).ThenBy(r => r.Form).ToListAsync(stop);
        foreach (var (at, rule) in later.Index()) db.Add(rule.Before(day.Id("rule", at), day.Date));
        await db.SaveChangesAsync(stop);
    }

    private async Task RegisterAsync(IDemoDay day, int number, DemoStaff consultant, CancellationToken stop)
    {
        var place = await ChooseAsync(day, number, stop);
        var work = DemoWork.At(place.Sector, number);
        day.As(consultant, 10 + number % 5, number * 7 % 60);
        var id = day.Id("opening", number);
        var opening = Opening.Draft(id, CaseReference.Of(id), work.Title, 1, consultant.Id, clock.Now);
        db.Add(opening);
        opening.Reach(DemoWords.Name(number), number % 13 == 4 ? null : DemoWords.Mail(number), DemoWords.Phone(number), "sv");
        Describe(day, opening, place, work, number);
        // Some of the last days' are not ready yet.
        if (day.Days - day.Number > 6 || number % 2 == 0) review.Publish(null, opening);
    }

    /// <summary>An employer on the public pages, without an account: offers, and presses the button in the mail.</summary>
    private async Task OfferAsync(IDemoDay day, int number, CancellationToken stop)
    {
        var place = await ChooseAsync(day, number, stop);
        var work = DemoWork.At(place.Sector, number);
        day.As(null, 11 + number % 4, number * 11 % 60);
        await EnterAsync(day, number, new()
        {
            Workplace = place.Name, Contact = DemoWords.Name(number), Email = DemoWords.Mail(number), Phone = DemoWords.Phone(number),
            BestTime = number % 2 == 0 ? "Förmiddagar före tio" : null,
        }, new()
        {
            Certainty = number % 3 == 0 ? "maybe" : "yes", OwnWords = work.Words, Tasks = work.Tasks, Asked = work.Tasks, Noise = number % 2 == 0 ? "little" : "unknown",
            Lifting = "little", Customers = number % 3 == 0 ? "much" : "no", Pace = "unknown", Beside = number % 4 == 0 ? "at-first" : "yes",
        }, stop);
    }

    private async Task EnterAsync(IDemoDay day, int number, OfferedBy by, OfferedWork work, CancellationToken stop, bool confirms = true)
    {
        var submission = desk.Send(new(by, work, new()
        {
            Start = "soon", Slots = ["mon-morning", "tue-morning", "wed-morning", "thu-morning", "fri-morning", "mon-afternoon", "wed-afternoon"],
            HoursFrom = 10 + number % 3 * 5, HoursTo = 30, Seats = 1 + number % 2, Length = number % 3 == 0 ? "half-year" : "quarter",
        }), "sv");
        if (!confirms) return;
        day.As(null, 15, number * 11 % 60);
        await desk.ConfirmAsync(submission, stop);
    }

    /// <summary>What does not become an opening: from somebody nobody knows, not now, or never confirmed.</summary>
    private async Task OthersAsync(IDemoDay day, CancellationToken stop)
    {
        var number = day.Number;
        if (number % 38 != 22 && day.Days - number is not (2 or 3 or 4)) return;
        day.As(null, 13, 20);
        var by = new OfferedBy
        {
            Workplace = Unknown[number / 38 % Unknown.Length], Contact = DemoWords.Name(number + 900), Email = DemoWords.Mail(number), Phone = DemoWords.Phone(number),
        };
        var later = day.Days - number == 4;
        await EnterAsync(day, number, by, new()
        {
            Certainty = later ? "not-now" : "yes", WhyNot = later ? "time" : null, AskAgain = later ? day.Anchor.AddDays(5) : null,
            OwnWords = DemoWords.Offered[number % DemoWords.Offered.Length], Noise = "unknown", Lifting = "unknown", Customers = "unknown", Pace = "unknown", Beside = "unknown",
        }, stop, confirms: day.Days - number != 3);
    }

    /// <summary>Consultants read what waits: known workplaces become openings, the others get an honest no.</summary>
    private async Task ReviewAsync(IDemoDay day, IReadOnlyList<DemoStaff> consultants, CancellationToken stop)
    {
        var waiting = (await db.Submissions.Where(s => s.State == SubmissionState.Waiting).OrderBy(s => s.Sent).ThenBy(s => s.Id).ToListAsync(stop)).Where(s => !s.Work.IsLater);
        foreach (var submission in waiting)
        {
            var number = await db.Openings.CountAsync(stop);
            // The last ones are still in the queue, or just begun with.
            if (day.Days - day.Number <= 2 && number % 2 == 0) continue;
            var consultant = consultants[number % consultants.Count];
            day.As(consultant, 8, 40 + number % 15);
            if (await NamedAsync(day, submission.Workplace, stop) is { } place)
            {
                await review.TakeAsync(submission, null, stop);
                var opening = db.Openings.Local.Single(o => o.Id == submission.Id);
                Describe(day, opening, place, DemoWork.At(place.Sector, number), number);
                if (day.Days - day.Number > 7) review.Publish(submission, opening);
            }
            else
            {
                var code = DeclineCodes[day.Number / 38 % DeclineCodes.Length];
                await review.PrepareAsync(submission, code, null, stop);
                submission.Take(consultant.Id, clock.Now);
                review.Decline(submission, null, code, null);
            }
            await db.SaveChangesAsync(stop);
        }
    }

    private void Describe(IDemoDay day, Opening opening, WorkplaceSummary place, DemoWork work, int number)
    {
        var chance = new Random(number * 3001 + 7);
        opening.Belongs(place.Employer, place.Id);
        opening.Lies(place.City, place.Latitude, place.Longitude, place.Sector, place.IsOpenToPublic);
        opening.Work(work.Title, work.Words, work.Occupation, work.Tasks, [.. work.Skills.Select(s => new AskedSkill(s, Required: false, Level: 1))]);
        opening.Purpose(work.Form, number % 3 == 0 ? ["try-out", "train"] : work.Form == "language-practice" ? ["language", "try-out"] : ["try-out", "reference", "job"]);
        opening.Demand(work.Demands.Select(d => d.Split('|')).Where(_ => chance.Next(9) > 0).ToDictionary(d => d[0], d => d[1][0] - '0'));
        opening.Require(work.Licences, work.Certificates, work.Extract, work.Swedish is { } level ? [new("sv", level, null, null, false)] : []);
        opening.Adapt(work.Adaptations, number % 6 == 1 ? null : number % 2 == 0 ? ["step-free", "accessible-toilet", "parking-close"] : ["parking-close"]);
        var (least, most) = (8 + number % 4 * 4, 25 + number % 3 * 5);
        string[] week = ["mon", "tue", "wed", "thu", "fri"];
        opening.Takes(number % 7 == 0 ? 3 : number % 3 == 0 ? 2 : 1, least, most, day.Date.AddDays(number % 14), number % 6 == 5 ? day.Date.AddMonths(8) : null,
            number % 5 == 1 ? week[..3] : week, work.Evenings ? ["afternoon", "evening"] : ["morning", "afternoon"]);
        opening.Supervise(number % 11 == 3 ? null : (number % 4) switch { 0 => "side-by-side", 1 => "weekly", _ => "daily" }, 1 + number % 2);
        foreach (var part in DescriptionPart.All) opening.HasDescribed(part);
    }

    /// <summary>A workplace that has no opening yet, where strangers come and go or not, as it is this number's turn.</summary>
    private async Task<WorkplaceSummary> ChooseAsync(IDemoDay day, int number, CancellationToken stop)
    {
        var all = await PlacesAsync(day, stop);
        // A very small demo may have none of the kind whose turn it is.
        var fit = all.FindAll(p => (p.IsOpenToPublic == true) == (number % OneIn == 0)) is { Count: > 0 } fitting ? fitting : all;
        var used = await db.Openings.Where(o => o.WorkplaceId != null).Select(o => o.WorkplaceId!.Value).ToHashSetAsync(stop);
        var free = fit.Where(p => !used.Contains(p.Id)).ToList();
        return free.Count > 0 ? free[number * 37 % free.Count] : fit[number * 37 % fit.Count];
    }

    /// <summary>The workplace that somebody named on the public pages; of two with one name, one without an opening.</summary>
    private async Task<WorkplaceSummary?> NamedAsync(IDemoDay day, string name, CancellationToken stop)
    {
        var named = (await PlacesAsync(day, stop)).Where(p => p.Name == name).ToList();
        var used = await db.Openings.Where(o => o.WorkplaceId != null).Select(o => o.WorkplaceId!.Value).ToHashSetAsync(stop);
        return named.FirstOrDefault(p => !used.Contains(p.Id)) ?? named.FirstOrDefault();
    }

    /// <summary>The workplaces there are today, asked once: nobody registers any beside this.</summary>
    private async Task<List<WorkplaceSummary>> PlacesAsync(IDemoDay day, CancellationToken stop)
    {
        if (places is not null) return places;
        var ids = Enumerable.Range(0, day.Of(WholePlaces)).Select(n => day.Id("workplace", n)).ToList();
        var known = await employers.GetWorkplacesAsync(ids, stop);
        return places = [.. ids.Where(known.ContainsKey).Select(id => known[id])];
    }

    /// <summary>Asks whether what is old still holds. Most employers answer within two days.</summary>
    private async Task AskAsync(IDemoDay day, CancellationToken stop)
    {
        var (stale, patience) = (day.Date.AddDays(-FreshnessDesk.Days), day.Date.AddDays(-2));
        var old = await db.Openings.Where(o => o.State == OpeningState.Published && (o.AskedToConfirm == null ? o.Confirmed < stale : o.AskedToConfirm <= patience))
            .OrderBy(o => o.Id).ToListAsync(stop);
        foreach (var (at, opening) in old.Index())
        {
            day.As(day.Staff("consultant")[at % 2], 9, 5 + at % 50);
            // Most are asked in passing, on the telephone; some get a mail, and most of those answer.
            if ((day.Number + at) % 4 > 0) opening.Confirm(day.Date);
            else if (opening.AskedToConfirm is null) freshness.Ask(opening);
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Takes up what has rested, ends what is over; some employers take theirs back.</summary>
    private async Task KeepTrueAsync(IDemoDay day, CancellationToken stop)
    {
        var today = day.Date;
        day.As(null, 16, 10);
        foreach (var paused in await db.Openings.Where(o => o.State == OpeningState.Paused && o.PausedUntil <= today).OrderBy(o => o.Id).ToListAsync(stop)) cases.Resume(new(null, paused));
        foreach (var over in await db.Openings.Where(o => o.State == OpeningState.Published && o.To < today).OrderBy(o => o.Id).ToListAsync(stop))
        {
            over.Close(clock.Now);
            db.Publish(new OpeningWithdrawn(over.Id, over.EmployerId!.Value));
        }
        if (day.Number % 75 == 60 && await db.Submissions.Where(s => s.State == SubmissionState.Published).OrderBy(s => s.Sent).ThenBy(s => s.Id).FirstOrDefaultAsync(stop) is { } gone)
            cases.Withdraw(new(gone, await db.Openings.FirstOrDefaultAsync(o => o.Id == gone.Id, stop)));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>An employer takes a place back that somebody is proposed for.</summary>
    private async Task TakeBackAsync(IDemoDay day, CancellationToken stop)
    {
        day.As(null, 16, 20);
        var gone = await db.Openings.Where(o => o.State == OpeningState.Published && db.Offers.Any(f => f.OpeningId == o.Id && f.State == OfferState.Sent)
            && !db.Placements.Any(p => p.OpeningId == o.Id && p.Ended == null)).OrderBy(o => o.Id).FirstOrDefaultAsync(stop);
        if (gone is null) return;
        cases.Withdraw(new(await db.Submissions.FirstOrDefaultAsync(s => s.Id == gone.Id, stop), gone));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>An employer asks for a pause, at a place where nobody is.</summary>
    private async Task RestAsync(IDemoDay day, CancellationToken stop)
    {
        day.As(null, 16, 30);
        var free = await db.Openings.Where(o => o.State == OpeningState.Published && !db.Placements.Any(p => p.OpeningId == o.Id && p.Ended == null))
            .OrderBy(o => o.Id).Skip(day.Number % 7).FirstOrDefaultAsync(stop);
        if (free is not null) cases.Pause(new(null, free), day.Date.AddDays(60));
        await db.SaveChangesAsync(stop);
    }
}
