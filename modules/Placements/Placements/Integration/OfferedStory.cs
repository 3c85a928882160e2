using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Contracts;
using Placements.Data;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Integration;

/// <summary>What has happened between an employer and the inventory: offered, published, declined, paused, withdrawn.</summary>
internal sealed class OfferedStory(PlacementsDb db, ICurrentUser user, IInstallationClock clock, IStringLocalizer<Texts> texts) : ITimelineSource
{
    public string Slot => "employer";

    public string? Permission => "placements.openings";

    public async Task<IReadOnlyList<TimelineItem>> LoadAsync(PanelContext context, int limit, CancellationToken stop)
    {
        var found = await (from opening in db.Openings.AsNoTracking().Where(o => o.EmployerId == context.Subject)
            join submission in db.Submissions.AsNoTracking() on opening.Id equals submission.Id into sent
            from offer in sent.DefaultIfEmpty()
            orderby opening.Registered descending
            select new
            {
                opening.Id, opening.Title, opening.State, opening.Published, opening.Paused, opening.Closed, opening.NotBefore,
                Sent = offer == null ? null : offer.Confirmed, Declined = offer == null || offer.DeclineCode == null ? null : offer.Answered,
            }).Take(limit).ToListAsync(stop);
        var items = new List<(DateTimeOffset At, TimelineItem Item)>();
        foreach (var o in found)
        {
            void Tell(string what, DateTimeOffset? at)
            {
                if (at is not { } moment) return;
                var local = clock.ToLocal(moment);
                items.Add((moment, new(texts["Story." + what], DateOnly.FromDateTime(local.DateTime))
                {
                    Time = TimeOnly.FromDateTime(local.DateTime), Text = o.Title, HrefObject = o.Title,
                    // What is not ready is for those who can make it so.
                    Href = o.State == OpeningState.Draft && !user.May("placements.openings-write") ? null : $"/placements/opening/{o.Id}",
                }));
            }
            Tell("Offered", o.Sent);
            Tell("Published", o.Published);
            Tell("Paused", o.Paused);
            if (o.Declined is not null) Tell("Declined", o.Declined);
            else Tell(o.NotBefore is null ? "Closed" : "Withdrawn", o.Closed);
        }
        return [.. items.OrderByDescending(i => i.At).Take(limit).Select(i => i.Item)];
    }
}
