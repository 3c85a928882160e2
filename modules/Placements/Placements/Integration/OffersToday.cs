using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Integration;

/// <summary>Proposals to hand over, answers waited for, and what stands in line.</summary>
internal sealed class OffersToday(PlacementsDb db, SeatUse seats, IParticipantDirectory people, IInstallationClock clock, IStringLocalizer<Texts> texts) : ITodaySource
{
    public async Task<TodayList> GetAsync(ICurrentUser user, DateOnly today, int limit, CancellationToken stop)
    {
        if (!user.May("placements.read")) return TodayList.Empty;
        var (me, hands) = (user.Id, user.May("placements.offer"));
        var open = db.Offers.AsNoTracking().Where(o => o.State == OfferState.Queued && o.CoachId == me
            || hands && o.ConsultantId == me && (o.State == OfferState.Waiting || o.State == OfferState.Sent || o.State == OfferState.Queued));
        var total = await open.CountAsync(stop);
        var found = await open.OrderBy(o => o.State == OfferState.Waiting ? 0 : 1).ThenBy(o => o.Due).ThenBy(o => o.Id).Take(limit)
            .Join(db.Openings, o => o.OpeningId, p => p.Id, (o, p) => new { Offer = o, p.Id, p.Title, p.Seats, Closed = p.State == OpeningState.Closed }).ToListAsync(stop);
        var names = await people.NamesAsync([.. found.Select(f => f.Offer.ParticipantId).Distinct()], stop);
        var queued = found.Where(f => f.Offer.State == OfferState.Queued).Select(f => f.Id).Distinct().ToList();
        var held = await seats.FromAsync(queued, today, stop);
        var line = (await db.Offers.AsNoTracking().Where(o => queued.Contains(o.OpeningId) && o.State == OfferState.Queued)
            .OrderBy(o => o.Answered).ThenBy(o => o.Id).Select(o => new { o.Id, o.OpeningId }).ToListAsync(stop)).ToLookup(o => o.OpeningId, o => o.Id);
        return new([.. found.Select(f => Item(f.Offer, names.GetValueOrDefault(f.Offer.ParticipantId)?.Name, f.Title, me, today,
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

    private DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(clock.ToLocal(moment).DateTime);
}
