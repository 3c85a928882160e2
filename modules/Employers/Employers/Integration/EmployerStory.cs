using Employers.Data;
using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Employers.Integration;

/// <summary>What the registry tells of an employer: who was in touch. Offers and placements are told by the module that has them.</summary>
internal sealed class EmployerStory(EmployersDb db, IStaffDirectory staff, IStringLocalizer<Texts> texts) : ITimelineSource
{
    public string Slot => "employer";

    public string? Permission => "employers.read";

    public async Task<IReadOnlyList<TimelineItem>> LoadAsync(PanelContext context, int limit, CancellationToken stop)
    {
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.EmployerId == context.Subject)
            .OrderByDescending(c => c.Day).ThenByDescending(c => c.Logged).ThenByDescending(c => c.Id).Take(limit)
            .Select(c => new { c.Kind, c.Day, c.Time, c.StaffId, c.Note, c.Outcome, c.IsOnWish, With = db.People.Where(p => p.Id == c.PersonId).Select(p => p.Name).FirstOrDefault() })
            .ToListAsync(stop);
        var names = await staff.NamesAsync([.. contacts.Select(c => c.StaffId).Distinct()], stop);
        return [.. contacts.Select(c => new TimelineItem(c.With is null ? texts[$"Kind.{c.Kind}"] : texts["Story.With", texts[$"Kind.{c.Kind}"], c.With], c.Day)
        {
            Kind = c.Outcome == PlaceAnswer.Yes ? texts["Story.LedToPlace"].Value : c.IsOnWish ? texts["Story.OnWish"].Value : null,
            Time = c.Time,
            Text = c.Note,
            By = names.GetValueOrDefault(c.StaffId),
        })];
    }
}
