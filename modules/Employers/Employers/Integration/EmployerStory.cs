using Employers.Data;
using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Employers.Integration;

/// <summary>What the registry tells of an employer: who was in touch, and that placements began and ended.</summary>
internal sealed class EmployerStory(EmployersDb db, IStaffDirectory staff, ITaxonomy taxonomy, IInstallationClock clock, IStringLocalizer<Texts> texts) : ITimelineSource
{
    public string Slot => "employer";

    public string? Permission => "employers.read";

    public async Task<IReadOnlyList<TimelineItem>> LoadAsync(PanelContext context, int limit, CancellationToken stop)
    {
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.EmployerId == context.Subject)
            .OrderByDescending(c => c.Day).ThenByDescending(c => c.Logged).ThenByDescending(c => c.Id).Take(limit)
            .Select(c => new { c.Kind, c.Day, c.Time, c.StaffId, c.Note, c.Outcome, c.IsOnWish, With = db.People.Where(p => p.Id == c.PersonId).Select(p => p.Name).FirstOrDefault() })
            .ToListAsync(stop);
        var placements = await db.PlacementNotes.AsNoTracking().Where(n => n.EmployerId == context.Subject)
            .OrderByDescending(n => n.Day).ThenByDescending(n => n.Id).Take(limit).ToListAsync(stop);
        var names = await staff.NamesAsync([.. contacts.Select(c => c.StaffId).Distinct()], stop);
        var outcomes = await taxonomy.GetManyAsync([.. placements.Select(p => p.Outcome).OfType<string>().Distinct()], stop);
        var told = contacts.Select(c => new TimelineItem(c.With is null ? texts[$"Kind.{c.Kind}"] : texts["Story.With", texts[$"Kind.{c.Kind}"], c.With], c.Day)
        {
            Kind = c.Outcome == PlaceAnswer.Yes ? texts["Story.LedToPlace"].Value : c.IsOnWish ? texts["Story.OnWish"].Value : null,
            Time = c.Time,
            Text = c.Note,
            By = names.GetValueOrDefault(c.StaffId),
        });
        var worked = placements.Select(p => p.IsEnd
            ? new TimelineItem(texts["Story.PlacementEnded"], p.Day) { Text = p.Outcome is { } code ? outcomes.GetValueOrDefault(code)?.Label ?? code : null }
            // Agreed today, begins later: the day of the agreement is what has happened.
            : p.Day > clock.Today
                ? new TimelineItem(texts["Story.PlacementAgreed"], DateOnly.FromDateTime(clock.ToLocal(p.Noted).DateTime)) { Text = texts["Story.Begins", DateWords.Long(p.Day)] }
                : new TimelineItem(texts["Story.PlacementStarted"], p.Day));
        return [.. told.Concat(worked).OrderByDescending(i => i.Day).Take(limit)];
    }
}
