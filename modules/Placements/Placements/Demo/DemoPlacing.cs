using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Placements.Integration;
using Placements.Pages;
using Placements.Public;
using Platform.Sdk;

namespace Placements.Demo;

/// <summary>What comes of proposals in the demo: offers handed over, employers' answers, and the placements that follow.</summary>
internal sealed class DemoPlacing(PlacementsDb db, OfferAnswers answers, OfferNumbers numbers, SeatUse seats, IMailQueue mail, IReleaseSheets sheets, IInstallationClock clock, IWorkingDays calendar)
    : IDemoPart
{
    private const int PatienceDays = 6;
    private const int LatelyDays = 15;
    private static readonly string[] NoCodes = ["no-supervision-now", "no-hours", "no-tasks-changed", "no-skills", "no-language", "no-other-came", "no-not-now"];

    /// <summary>Where several are proposed lately: the employer wants them all, so that somebody stands in line.</summary>
    private HashSet<Guid> crowded = [];

    public int Order => 210;

    public async Task<bool> IsUntouchedAsync(CancellationToken stop) => !await db.Offers.AnyAsync(stop);

    public async Task LiveAsync(IDemoDay day, CancellationToken stop)
    {
        var chance = day.Chance("offers");
        var open = await db.Offers.Where(o => o.State == OfferState.Waiting || o.State == OfferState.Sent || o.State == OfferState.Queued)
            .OrderBy(o => o.Made).ThenBy(o => o.Id).ToListAsync(stop);
        var openings = await db.Openings.AsNoTracking().Where(o => open.Select(x => x.OpeningId).Contains(o.Id)).ToDictionaryAsync(o => o.Id, stop);
        if (day.Days - day.Number <= LatelyDays) crowded = [.. open.GroupBy(o => o.OpeningId).Where(at => at.Count() > 1).Select(at => at.Key)];
        var consultants = day.Staff("consultant").ToDictionary(c => c.Id);
        foreach (var offer in open)
        {
            day.As(consultants[offer.ConsultantId], 9 + chance.Next(5), chance.Next(60));
            // Today's are handed over tomorrow; of the last days' at least one still lies there, and one with an employer.
            var isLeft = day.Days - day.Number <= 2 && (chance.Next(3) > 0 || open.Count(o => o.State == OfferState.Waiting) == 1)
                || day.Days - day.Number <= 5 && offer.State == OfferState.Sent && open.Count(o => o.State == OfferState.Sent) == 1;
            await GoOnAsync(day, offer, openings[offer.OpeningId], isLeft, chance, stop);
        }
    }

    private async Task GoOnAsync(IDemoDay day, Offer offer, Opening opening, bool isLeft, Random chance, CancellationToken stop)
    {
        if (isLeft) return;
        switch (offer.State)
        {
            case OfferState.Waiting:
                await SendAsync(offer, opening, stop);
                break;
            // Whoever came to stand in line lately still does.
            case OfferState.Queued when day.Days - day.Number > LatelyDays && chance.Next(2) == 0 && opening.State == OpeningState.Published && await HasSeatAsync(opening, day.Date, stop):
                await SendAsync(offer, opening, stop);
                break;
            case OfferState.Sent:
                var age = calendar.WorkingDaysBetween(Day(offer.Sent!.Value), day.Date);
                if (age >= PatienceDays) await AnswerAsync(day, offer, opening, chance.Next(3) == 0 ? AnsweredHow.AtVisit : AnsweredHow.Called, chance, stop);
                else if (age > 0 && chance.Next(4) == 0) await AnswerAsync(day, offer, opening, opening.ContactEmail is null ? AnsweredHow.NoMail : AnsweredHow.Itself, chance, stop);
                else if (age == 4 && offer.Reminded is null && opening.ContactEmail is not null)
                {
                    offer.Remind(clock.Now);
                    Enqueue(SendOffer.ReminderTemplate, offer, opening);
                    await db.SaveChangesAsync(stop);
                }
                break;
        }
    }

    private async Task SendAsync(Offer offer, Opening opening, CancellationToken stop)
    {
        if (opening.State == OpeningState.Closed) return;
        offer.Send(clock.Now);
        await numbers.GiveAsync(offer, stop);
        if (opening.ContactEmail is not null) Enqueue(SendOffer.MadeTemplate, offer, opening);
        await db.SaveChangesAsync(stop);
    }

    private void Enqueue(string template, Offer offer, Opening opening) => mail.Enqueue(db, new(template, opening.ContactEmail!, opening.Language)
    {
        Arguments = [OfferAddresses.Case(opening.Reference, opening.Language)],
        About = offer.Id.ToString(),
    });

    private async Task AnswerAsync(IDemoDay day, Offer offer, Opening opening, AnsweredHow how, Random chance, CancellationToken stop)
    {
        if (opening.State == OpeningState.Closed) return;
        if (how == AnsweredHow.Itself)
        {
            day.As(null, 10 + chance.Next(6), chance.Next(60));
            // Whoever answers on the page has read there what the person has approved.
            if (await sheets.ForEmployerAsync(offer.SheetId, opening.Id, stop) is null) return;
        }
        var isYes = chance.Next(100) < 72 || crowded.Contains(opening.Id);
        var number = chance.Next(2000);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (isYes)
        {
            var first = day.Date.AddDays(4 + chance.Next(8));
            while (first.DayOfWeek != DayOfWeek.Monday) first = first.AddDays(1);
            var supervisor = Supervisor.Of(DemoWords.Name(number), DemoWords.Phone(number), DemoWords.Mail(number));
            await answers.YesAsync(offer.Id, how, new(supervisor, first, opening.HoursMin ?? 15, opening.Days ?? []), stop);
        }
        else
        {
            await answers.NoAsync(offer.Id, how, NoCodes[chance.Next(NoCodes.Length)], chance.Next(3) == 0 ? DemoWords.Pick(DemoWords.Declined, chance) : null, stop);
        }
        await transaction.CommitAsync(stop);
    }

    private async Task<bool> HasSeatAsync(Opening opening, DateOnly today, CancellationToken stop) =>
        new Occupancy(opening.Seats, null, null, [.. (await seats.FromAsync([opening.Id], today, stop))[opening.Id]]).UnheldFrom(today) > 0;

    private DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(clock.ToLocal(moment).DateTime);
}
