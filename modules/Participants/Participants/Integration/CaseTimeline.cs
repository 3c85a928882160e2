using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Participants.Integration;

/// <summary>What this module has to tell of a person: enrolled, consents, what was mapped, sheets and who has seen them.</summary>
internal sealed class CaseTimeline(ParticipantsDb db, IPersonAccess access, IStaffDirectory staff, IInstallationClock clock, IStringLocalizer<Texts> texts) : ITimelineSource
{
    public string Slot => "participant";

    public string? Permission => "participants.open";

    public async Task<IReadOnlyList<TimelineItem>> LoadAsync(PanelContext context, int limit, CancellationToken stop)
    {
        var id = context.Subject;
        if (!(await access.FilterAsync([id], PersonDetail.Plan, stop)).Contains(id)) return [];
        var told = new List<Told>();
        foreach (var the in await db.Participants.Where(p => p.Id == id).Select(p => new { p.Enrolled, p.Ended }).ToListAsync(stop))
        {
            told.Add(new(texts["Story.Enrolled"], null, the.Enrolled, null, null));
            if (the.Ended is { } ended) told.Add(new(texts["Story.CaseEnded"], null, ended, null, null));
        }
        foreach (var c in await db.Consents.AsNoTracking().Where(c => c.ParticipantId == id).OrderByDescending(c => c.Given).Take(limit).ToListAsync(stop))
        {
            told.Add(At(texts["Story.ConsentGiven"], c.Given, c.Witness, texts["Consent.Line", c.Recipients, DateWords.Long(c.Until)]));
            if (c.Withdrawn is { } at) told.Add(At(texts["Story.ConsentWithdrawn"], at, c.WithdrawnBy, null));
        }
        foreach (var s in await db.Sections.AsNoTracking().Where(s => s.ParticipantId == id && s.Saved != null).Select(s => new { s.Section, s.Saved, s.SavedBy, s.State }).ToListAsync(stop))
            told.Add(At(texts["Story.Mapped", texts[$"Section.{s.Section}"].Value], s.Saved!.Value, s.SavedBy, texts[$"Section.State.{s.State}"]));
        foreach (var s in await db.Sheets.AsNoTracking().Where(s => s.ParticipantId == id).OrderByDescending(s => s.At).Take(limit).ToListAsync(stop))
        {
            told.Add(At(texts["Story.Signed"], s.At, s.Witness, string.Join(", ", s.Items.Select(i => i.Field).Distinct().Select(f => texts[$"Sheet.{f}"].Value))));
            if (s.Withdrawn is { } at) told.Add(At(texts["Story.SheetWithdrawn"], at, null, null));
        }
        foreach (var at in await db.Disclosures.Where(d => d.ParticipantId == id).OrderByDescending(d => d.At).Select(d => d.At).Take(limit).ToListAsync(stop))
            told.Add(At(texts["Story.Disclosed"], at, null, null));
        var shown = told.OrderByDescending(t => t.Day).ThenByDescending(t => t.Time ?? TimeOnly.MinValue).Take(limit).ToList();
        var names = await staff.NamesAsync([.. shown.Select(t => t.By).OfType<Guid>().Distinct()], stop);
        return [.. shown.Select(t => new TimelineItem(t.Title, t.Day) { Time = t.Time, Text = t.Text, By = t.By is { } by ? names.GetValueOrDefault(by) : null })];
    }

    private Told At(string title, DateTimeOffset moment, Guid? by, string? text)
    {
        var at = clock.ToLocal(moment).DateTime;
        return new(title, text, DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), by);
    }

    private sealed record Told(string Title, string? Text, DateOnly Day, TimeOnly? Time, Guid? By);
}
