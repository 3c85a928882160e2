using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Placements.Integration;

/// <summary>What has been done with one opening, from its own history, and when it was offered.</summary>
internal sealed class DescribedStory(PlacementsDb db, IHistoryReader history, IInstallationClock clock, IStringLocalizer<Texts> texts) : ITimelineSource
{
    public string Slot => "opening";

    public string? Permission => "placements.openings";

    public async Task<IReadOnlyList<TimelineItem>> LoadAsync(PanelContext context, int limit, CancellationToken stop)
    {
        var items = new List<TimelineItem>();
        int? olderThan = null;
        do
        {
            var page = await history.ReadAsync<Opening>(db, context.Subject, olderThan, stop);
            items.AddRange(page.Entries.Select(Item).OfType<TimelineItem>());
            olderThan = page.OlderThan;
        }
        while (olderThan is not null && items.Count < limit);
        if (await db.Submissions.Where(s => s.Id == context.Subject).Select(s => s.Confirmed).FirstOrDefaultAsync(stop) is { } sent) items.Add(At(sent, texts["Story.Offered"], null));
        return [.. items.Take(limit)];
    }

    private TimelineItem? Item(HistoryEntry entry)
    {
        if (entry.Action == HistoryAction.Created) return At(entry.At, texts["Story.Begun"], entry.Name);
        var state = entry.Changes.FirstOrDefault(c => c.Field == nameof(Opening.State))?.New;
        if (state is not null) return At(entry.At, texts["Story." + (entry.Changes.Any(c => c is { Field: nameof(Opening.NotBefore), New: not null }) ? "Withdrawn" : state)], entry.Name);
        var changes = entry.Changes.Select(c => (Change: c, Word: texts["Field." + c.Field])).Where(c => !c.Word.ResourceNotFound)
            .Select(c => new TimelineChange(c.Word, c.Change.Old, c.Change.New)).ToList();
        // The rest is bookkeeping that says nothing to anybody.
        return changes.Count == 0 ? null : At(entry.At, texts["Story.Changed"], entry.Name) with { Changes = changes };
    }

    private TimelineItem At(DateTimeOffset moment, string title, string? by)
    {
        var local = clock.ToLocal(moment);
        return new(title, DateOnly.FromDateTime(local.DateTime)) { Time = TimeOnly.FromDateTime(local.DateTime), By = by };
    }
}
