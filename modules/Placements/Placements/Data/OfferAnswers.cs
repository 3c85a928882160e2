using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Placements.Contracts;
using Placements.Domain;
using Placements.Integration;
using Placements.Public;
using Platform.Sdk;

namespace Placements.Data;

/// <summary>
/// Takes an employer's answer. The seat is given under a lock on the opening, so that the last one is given once; whoever comes second waits
/// here, sees what the first did, and stands in line. Runs in the caller's transaction.
/// </summary>
internal sealed class OfferAnswers(
    PlacementsDb db, SeatUse seats, PlacementRules rules, OfferNumbers numbers, IReleaseSheets sheets, RefusedOffers refused, CaseMail mail, IIds ids, IInstallationClock clock,
    IWorkingDays workingDays, IFieldCipher cipher)
{
    public const string AgreedTemplate = "OfferAgreed";

    public async Task<AnswerOutcome> YesAsync(Guid id, AnsweredHow how, Agreement agreement, CancellationToken stop)
    {
        if (await LockAsync(id, how, stop) is not var (offer, opening)) return AnswerOutcome.Gone;
        var held = await rules.OnAsync(clock.Today, stop);
        var last = LastDay(opening, agreement.FirstDay, held);
        var taken = (await seats.FromAsync([opening.Id], agreement.FirstDay, stop))[opening.Id];
        if (new Occupancy(opening.Seats, null, null, [.. taken]).FreeWithin(agreement.FirstDay, last ?? DateOnly.MaxValue) == 0)
        {
            offer.StandInLine(how, clock.Now);
            db.Publish(Answered(offer, "seat-taken", null));
            await db.SaveChangesAsync(stop);
            return AnswerOutcome.Queued;
        }
        offer.Accept(how, clock.Now);
        var placement = Placement.Agree(ids.New(), offer, opening.EmployerId!.Value, opening.Form, last, agreement, clock.Now);
        foreach (var day in Rhythm.Of(held, opening.Form).Days(agreement.FirstDay, last, OnTime))
            placement.FollowUps.Add(FollowUp.On(ids.New(), placement.Id, day));
        db.Add(placement);
        db.Publish(Answered(offer, "yes", null));
        db.Publish(new PlacementStarted(placement.Id, offer.ProposalId, offer.ParticipantId, opening.Id, placement.EmployerId, placement.FirstDay, last));
        db.Publish(new OpeningChanged(opening.Id));
        await mail.TellAsync(AgreedTemplate, new(opening.Reference, opening.Language, opening.ContactEmail, offer.Number, offer.ConsultantId), agreement.FirstDay, offer.Id, stop);
        await db.SaveChangesAsync(stop);
        return AnswerOutcome.Placed;
    }

    public async Task<AnswerOutcome> NoAsync(Guid id, AnsweredHow how, string code, string? words, CancellationToken stop)
    {
        if (await LockAsync(id, how, stop) is not var (offer, _)) return AnswerOutcome.Gone;
        offer.Decline(how, code, words is null ? null : cipher.Encrypt(words, offer.Id, Offer.WordsField), clock.Now);
        db.Publish(Answered(offer, "no", code));
        await db.SaveChangesAsync(stop);
        return AnswerOutcome.Declined;
    }

    /// <summary>A day on which people work, not later than the given one.</summary>
    public DateOnly OnTime(DateOnly day) => workingDays.IsWorkingDay(day) ? day : workingDays.AddWorkingDays(day, -1);

    /// <summary>The opening first, then the offer, always in that order; both as they are now. Null when there is nothing to answer.</summary>
    private async Task<(Offer Offer, Opening Opening)?> LockAsync(Guid id, AnsweredHow how, CancellationToken stop)
    {
        var at = await db.Offers.Where(o => o.Id == id).Select(o => (Guid?)o.OpeningId).SingleOrDefaultAsync(stop);
        if (at is null) return null;
        var opening = (await db.Openings.FromSql($"select *, xmin from placements.opening where id = {at} for update").ToListAsync(stop)).Single();
        var offer = (await db.Offers.FromSql($"select *, xmin from placements.offer where id = {id} for update").ToListAsync(stop)).Single();
        if (!offer.MayBeAnswered(how) || opening.State is OpeningState.Closed or OpeningState.Draft || opening.EmployerId is null) return null;
        if (await refused.HoldsAsync(id, stop)) return null;
        if (!(await sheets.HoldingAsync([offer.SheetId], stop)).Contains(offer.SheetId)) return null;
        // One that was answered by telephone before it was mailed has its place in the employer's case too.
        await numbers.GiveAsync(offer, stop);
        return (offer, opening);
    }

    /// <summary>The opening's last day or the longest the form allows, whichever is first; null when neither says.</summary>
    private static DateOnly? LastDay(Opening opening, DateOnly firstDay, RuleSet rules)
    {
        var longest = rules.Find(RuleCode.MostMonths, opening.Form) is { } months ? firstDay.AddMonths(months).AddDays(-1) : (DateOnly?)null;
        var last = opening.To is { } to && (longest is null || to < longest) ? to : longest;
        return last < firstDay ? firstDay : last;
    }

    private static OfferAnswered Answered(Offer offer, string answer, string? code) =>
        new(offer.Id, offer.ProposalId, offer.ParticipantId, offer.OpeningId, answer, code);
}
