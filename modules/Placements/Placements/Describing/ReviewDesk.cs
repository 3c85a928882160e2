using Microsoft.Extensions.Localization;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Placements.Describing;

/// <summary>What a consultant does with an offer: begins, publishes, declines. The caller saves.</summary>
internal sealed class ReviewDesk(
    PlacementsDb db, IMailQueue mails, ITaxonomy taxonomy, CaseWords words, OnDuty duty, ICurrentUser user, IInstallationClock clock, IStringLocalizer<Texts> texts)
{
    /// <summary>The demands that the public form asks about, by the name it has there.</summary>
    private static readonly string[] Axes = ["noise", "lifting", "customers", "pace"];

    private string? said;

    /// <summary>The reader becomes the one who has it; the first time the offer becomes the draft of an opening with what the employer said.</summary>
    public async Task TakeAsync(Submission submission, Opening? opening, CancellationToken stop)
    {
        submission.Take(user.Id, clock.Now);
        if (opening is not null) opening.HandTo(user.Id);
        else db.Add(await DraftAsync(submission, stop));
    }

    public void Publish(Submission? submission, Opening opening)
    {
        opening.Publish(clock.Now, clock.Today);
        db.Publish(new OpeningPublished(opening.Id, opening.EmployerId!.Value));
        if (submission is not { IsOpen: true }) return;
        submission.Publish(clock.Now);
        if (submission.ContactEmail is { } email)
            mails.Enqueue(db, new MailMessage("OfferPublished", email, submission.Language) { Arguments = [OfferAddresses.Case(submission.Reference, submission.Language)], About = submission.Reference });
    }

    /// <summary>Writes down what the employer will read, before the save that must not ask anybody.</summary>
    public async Task PrepareAsync(Submission submission, string code, string? added, CancellationToken stop) => said = await DeclineTextAsync(submission, code, added, stop);

    public void Decline(Submission submission, Opening? opening, string code, string? added)
    {
        submission.Decline(code, added, user.Id, clock.Now);
        opening?.Close(clock.Now);
        if (submission.ContactEmail is { } email)
            mails.Enqueue(db, new MailMessage("OfferDeclined", email, submission.Language) { Arguments = [said!, OfferAddresses.Case(submission.Reference, submission.Language)], About = submission.Reference });
    }

    /// <summary>The sentence the employer reads, in the employer's language.</summary>
    public Task<string> DeclineTextAsync(Submission submission, string code, string? added, CancellationToken stop) =>
        Speaking.InAsync(submission.Language, async () => await words.DeclineAsync(code, added, await duty.WhoHasAsync(user.Id, stop), stop));

    private async Task<Opening> DraftAsync(Submission submission, CancellationToken stop)
    {
        var (work, time) = (submission.Work, submission.Time);
        var opening = Opening.Draft(submission.Id, submission.Reference, await TitleAsync(submission, stop), time?.Seats ?? 1, user.Id, clock.Now);
        opening.Reach(submission.ContactName, submission.ContactEmail, submission.ContactPhone, submission.Language);
        opening.Work(opening.Title, work.OwnWords, null, work.Tasks is { Length: > 0 } tasks ? tasks : null, null);
        var said = new[] { work.Noise, work.Lifting, work.Customers, work.Pace };
        var demands = Axes.Zip(said).Select(p => (Axis: p.First, Level: Level(p.Second))).Where(d => d.Level is not null).ToDictionary(d => d.Axis, d => d.Level!.Value);
        opening.Demand(demands.Count == 0 ? null : demands);
        opening.Supervise(work.Beside switch { "yes" => "side-by-side", "at-first" => "weekly", "no" => "none", _ => null }, null);
        var from = time?.Start switch { "soon" => clock.Today, "day" => time.StartDay, _ => null };
        opening.Takes(time?.Seats ?? 1, time?.HoursFrom, time?.HoursTo ?? time?.HoursFrom, from, null, time?.Days, time?.Times);
        return opening;
    }

    private static int? Level(string? amount) => amount switch { "no" => 0, "little" => 1, "much" => 3, _ => null };

    /// <summary>A first name for the work: its tasks, or the beginning of the employer's own words.</summary>
    private async Task<string> TitleAsync(Submission submission, CancellationToken stop)
    {
        string[] first = [.. submission.Work.Tasks.Take(2)];
        if (first.Length > 0 && await taxonomy.GetManyAsync(first, stop) is { Count: > 0 } known)
            return Shortened(string.Join(", ", first.Where(known.ContainsKey).Select(t => known[t].Label)));
        return Shortened(submission.Work.OwnWords?.Split('\n', '.')[0].Trim() is { Length: > 0 } words ? words : texts["Review.UntitledAt", submission.Workplace]);
    }

    private static string Shortened(string title)
    {
        if (title.Length <= 80) return title;
        var end = char.IsHighSurrogate(title[78]) ? 78 : 79;
        return title[..end] + "…";
    }
}
