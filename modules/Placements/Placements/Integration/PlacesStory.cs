using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Integration;

/// <summary>What happened at an employer or an opening: proposals and placements, never who. With one person there, more would tell of that person.</summary>
internal sealed class PlacesStory(PlacementsDb db, IInstallationClock clock, IStringLocalizer<Texts> texts)
{
    public Task<IReadOnlyList<TimelineItem>> OfEmployerAsync(Guid employer, int limit, CancellationToken stop) => LoadAsync(
        db.Offers.Where(o => db.Openings.Any(p => p.Id == o.OpeningId && p.EmployerId == employer)), db.Placements.Where(p => p.EmployerId == employer), true, limit, stop);

    public Task<IReadOnlyList<TimelineItem>> OfOpeningAsync(Guid opening, int limit, CancellationToken stop) =>
        LoadAsync(db.Offers.Where(o => o.OpeningId == opening), db.Placements.Where(p => p.OpeningId == opening), false, limit, stop);

    private async Task<IReadOnlyList<TimelineItem>> LoadAsync(IQueryable<Offer> offers, IQueryable<Placement> placements, bool named, int limit, CancellationToken stop)
    {
        var asked = await offers.AsNoTracking().Where(o => o.Sent != null).OrderByDescending(o => o.Sent).Take(limit)
            .Select(o => new { o.Number, o.State, o.Sent, o.Answered, Title = db.Openings.Where(p => p.Id == o.OpeningId).Select(p => p.Title).First() }).ToListAsync(stop);
        var had = await placements.AsNoTracking().OrderByDescending(p => p.Agreed).Take(limit)
            .Select(p => new { p.Agreed, p.FirstDay, p.Ended, p.LastDay, Number = db.Offers.Where(o => o.Id == p.OfferId).Select(o => o.Number).First(), Title = db.Openings.Where(o => o.Id == p.OpeningId).Select(o => o.Title).First() }).ToListAsync(stop);
        var items = new List<TimelineItem>();
        foreach (var offer in asked)
        {
            items.Add(At(offer.Sent!.Value, texts["Story.Sent"], offer.Number, offer.Title));
            if (offer.Answered is { } answered) items.Add(At(answered, texts["Story.Answer." + offer.State], offer.Number, offer.Title));
        }
        foreach (var p in had)
        {
            items.Add(At(p.Agreed, texts["Story.Agreed", DateWords.Long(p.FirstDay)], p.Number, p.Title));
            if (p.Ended is { } ended) items.Add(At(ended, p.LastDay < p.FirstDay ? texts["Story.NeverBegan"] : texts["Story.Ended", DateWords.Long(p.LastDay!.Value)], p.Number, p.Title));
        }
        return [.. items.OrderByDescending(i => i.Day).ThenByDescending(i => i.Time).Take(limit)];

        TimelineItem At(DateTimeOffset moment, string title, int? number, string opening)
        {
            var at = clock.ToLocal(moment);
            return new(title, DateOnly.FromDateTime(at.DateTime)) 
            {
                Time = TimeOnly.FromDateTime(at.DateTime), Text = named ? opening : null, Kind = number is null ? null : texts["Proposal.Number", number].Value,
            };
        }
    }
}
