using Employers.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Placements.Integration;

/// <summary>What happened to a participant here: proposals, answers, placements, follow-ups. A consultant sees what is his own.</summary>
internal sealed class ParticipantStory(
    PlacementsDb db, IPersonAccess access, IEmployerDirectory employers, ITaxonomy taxonomy, IInstallationClock clock, IStringLocalizer<Texts> texts) : ITimelineSource
{
    public string Slot => "participant";

    public string? Permission => "placements.read";

    public async Task<IReadOnlyList<TimelineItem>> LoadAsync(PanelContext context, int limit, CancellationToken stop)
    {
        var (person, mine, all) = (context.Subject, context.User.Id, (access.Granted(context.Subject) & PersonDetail.Plan) != 0);
        var offers = await db.Offers.AsNoTracking().Where(o => o.ParticipantId == person && (all || o.ConsultantId == mine))
            .OrderByDescending(o => o.Made).Take(limit)
            .Select(o => new { o.State, o.Sent, o.Answered, o.NoCode, o.Why, o.OpeningId }).ToListAsync(stop);
        var placements = await db.Placements.AsNoTracking().Where(p => p.ParticipantId == person && (all || p.ConsultantId == mine))
            .OrderByDescending(p => p.Agreed).Take(limit).ToListAsync(stop);
        var ids = placements.Select(p => p.Id).ToList();
        var held = await db.FollowUps.AsNoTracking().Where(f => ids.Contains(f.PlacementId) && f.Done != null)
            .OrderByDescending(f => f.Done).Take(limit).ToListAsync(stop);
        var openings = offers.Select(o => o.OpeningId).Concat(placements.Select(p => p.OpeningId)).Distinct().ToList();
        var where = await PlacesAsync(openings, stop);
        var labels = await taxonomy.GetManyAsync(
            [.. offers.Select(o => o.NoCode).Concat(placements.Select(p => p.Outcome)).Concat(held.Select(f => f.ChangeCode)).OfType<string>().Distinct()], stop);
        string? Label(string? code) => code is null ? null : labels.GetValueOrDefault(code)?.Label ?? code;

        var items = new List<TimelineItem>();
        foreach (var offer in offers)
        {
            var place = where.GetValueOrDefault(offer.OpeningId);
            if (offer.Sent is { } sent) items.Add(At(sent, texts["Story.Sent"], place));
            if (offer.Answered is { } answered)
                items.Add(At(answered, texts[offer.State == OfferState.Withdrawn ? "Offer.Withdrawn." + offer.Why : "Story.Answer." + offer.State],
                    offer.NoCode is null ? place : $"{place}: {Label(offer.NoCode)}"));
        }
        foreach (var p in placements)
        {
            var link = $"/placements/details/{p.Id}/{person}";
            items.Add(At(p.Agreed, texts["Story.Agreed", DateWords.Long(p.FirstDay)], where.GetValueOrDefault(p.OpeningId)) with { Href = link, HrefObject = texts["Story.ThePlacement"] });
            if (p.Ended is { } ended) items.Add(At(ended, p.NeverBegan ? texts["Story.NeverBegan"] : texts["Story.Ended", DateWords.Long(p.LastDay!.Value)], Label(p.Outcome)));
        }
        foreach (var f in held)
            items.Add(At(f.Done!.Value, texts["FollowUp.State." + f.State], f.AsPlanned is { } went ? $"{texts["AsPlanned." + went]}{(Label(f.ChangeCode) is { } why ? ": " + why : "")}" : null) with
            {
                Href = $"/placements/followup/{f.Id}/{person}", HrefObject = texts["Story.TheFollowUp"],
            });
        return [.. items.OrderByDescending(i => i.Day).ThenByDescending(i => i.Time).Take(limit)];
    }

    private async Task<Dictionary<Guid, string>> PlacesAsync(List<Guid> openings, CancellationToken stop)
    {
        var found = await db.Openings.AsNoTracking().Where(o => openings.Contains(o.Id)).Select(o => new { o.Id, o.Title, o.EmployerId }).ToListAsync(stop);
        var names = await employers.GetManyAsync([.. found.Select(o => o.EmployerId).OfType<Guid>().Distinct().Take(1000)], stop);
        return found.ToDictionary(o => o.Id, o => o.EmployerId is { } id && names.GetValueOrDefault(id)?.Name is { } name ? $"{o.Title}, {name}" : o.Title);
    }

    private TimelineItem At(DateTimeOffset moment, string title, string? text)
    {
        var at = clock.ToLocal(moment);
        return new(title, DateOnly.FromDateTime(at.DateTime)) { Time = TimeOnly.FromDateTime(at.DateTime), Text = text };
    }
}
