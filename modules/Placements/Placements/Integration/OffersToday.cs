using Employers.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Integration;

/// <summary>Proposals to hand over, answers waited for, what stands in line, and what was taken back and not read of yet.</summary>
internal sealed class OffersToday(
    PlacementsDb db, SeatUse seats, OffersInForce inForce, IParticipantDirectory people, IEmployerDirectory employers, IInstallationClock clock, IStringLocalizer<Texts> texts) : ITodaySource
{
    /// <summary>After so long it is no news that something was taken back.</summary>
    private const int DaysOfNews = 14;

    public async Task<TodayList> GetAsync(ICurrentUser user, DateOnly today, int limit, CancellationToken stop)
    {
        if (!user.May("placements.read")) return TodayList.Empty;
        var (me, hands, news) = (user.Id, user.May("placements.offer"), clock.Now.AddDays(-DaysOfNews));
        var open = db.Offers.AsNoTracking().Where(o => o.State == OfferState.Queued && o.CoachId == me
            || hands && o.ConsultantId == me && (o.State == OfferState.Waiting || o.State == OfferState.Sent || o.State == OfferState.Queued
                || o.State == OfferState.Withdrawn && o.WithdrawalRead == null && o.Answered >= news));
        var total = await open.CountAsync(stop);
        var found = await open.OrderBy(o => o.State == OfferState.Waiting || o.State == OfferState.Withdrawn ? 0 : 1).ThenBy(o => o.Due).ThenBy(o => o.Id).Take(limit)
            .Join(db.Openings, o => o.OpeningId, p => p.Id, (o, p) => new { Offer = o, p.Id, p.Title, p.EmployerId, p.Seats, Closed = p.State == OpeningState.Closed }).ToListAsync(stop);
        var holding = await inForce.AmongAsync([.. found.Select(f => f.Offer)], stop);
        var (here, gone) = (found.Where(f => holding.Contains(f.Offer.Id) || f.Offer.ConsultantId != me).ToList(), found.Where(f => !holding.Contains(f.Offer.Id)).ToList());
        var at = await employers.GetManyAsync([.. gone.Select(f => f.EmployerId).OfType<Guid>().Distinct()], stop);
        var names = await people.NamesAsync([.. here.Select(f => f.Offer.ParticipantId).Distinct()], stop);
        var queued = found.Where(f => f.Offer.State == OfferState.Queued).Select(f => f.Id).Distinct().ToList();
        var held = await seats.FromAsync(queued, today, stop);
        var line = (await db.Offers.AsNoTracking().Where(o => queued.Contains(o.OpeningId) && o.State == OfferState.Queued)
            .OrderBy(o => o.Answered).ThenBy(o => o.Id).Select(o => new { o.Id, o.OpeningId }).ToListAsync(stop)).ToLookup(o => o.OpeningId, o => o.Id);
        return new([.. found.Select(f => f.Offer.ConsultantId == me && !holding.Contains(f.Offer.Id)
            ? TakenBack(f.Offer, f.Title, f.EmployerId is { } employer ? at.GetValueOrDefault(employer)?.Name : null, today)
            : Item(f.Offer, names.GetValueOrDefault(f.Offer.ParticipantId)?.Name, f.Title, me, today,
                new Occupancy(f.Seats, null, null, [.. held[f.Id]]).UnheldFrom(today) > 0 && !f.Closed, line[f.Id].TakeWhile(id => id != f.Offer.Id).Count() + 1))], total);
    }

    private TodayItem Item(Offer offer, string? name, string title, Guid me, DateOnly today, bool seatIsFree, int place)
    {
        var who = name ?? texts["Placement.Unnamed"];
        var page = $"/placements/offer/{offer.Id}/{offer.ParticipantId}";
        // Once a day, as the page itself has it.
        var mayRemind = offer is { State: OfferState.Sent, Sent: { } sent } && Day(offer.Reminded ?? sent) < today;
        if (offer.ConsultantId != me)
            return new(null, texts["Today.InLine", place], who, $"/participants/details/{offer.ParticipantId}", null, null, title, texts["Today.InLineRule"], true);
        return offer.State switch
        {
            OfferState.Waiting => new(offer.Due, texts["Today.HandOver"], who, page, texts["Today.HandOverAction"], page, title, texts["Today.HandOverRule"]),
            OfferState.Queued when seatIsFree => new(today, texts["Today.SeatFree"], who, page, texts["Today.SeatFreeAction"], page, title, texts["Today.SeatFreeRule"]),
            OfferState.Queued => new(null, texts["Today.InLine", place], who, page, null, null, title, texts["Today.InLineRule"], true),
            _ => new(null, offer.Reminded is { } reminded ? texts["Today.WaitsReminded", DateWords.Short(Day(reminded), today)]
                : texts["Today.Waits", DateWords.Short(Day(offer.Sent!.Value), today)], who, page, mayRemind ? texts["Offer.Remind"].Value : null, mayRemind ? page : null, title, texts["Today.WaitsRule"], true),
        };
    }

    /// <summary>Of no person: whoever it was is nobody the consultant works with any more.</summary>
    private TodayItem TakenBack(Offer offer, string title, string? employer, DateOnly today)
    {
        var page = $"/placements/offer/{offer.Id}/answered";
        return new(offer.Answered is { } at ? Day(at) : today, texts["Today.TakenBack"], title, page, texts["Today.TakenBackAction"], page,
            string.Join(", ", new[] { employer, offer.Number is { } number ? texts["Proposal.Number", number].Value : null }.OfType<string>()), texts["Today.TakenBackRule"]);
    }

    private DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(clock.ToLocal(moment).DateTime);
}
