using Employers.Contracts;
using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Integration;

internal sealed class OpeningInventory(PlacementsDb db, SeatUse seats, IEmployerDirectory employers, IInstallationClock clock) : IOpeningInventory
{
    public async Task<IReadOnlyList<OpeningProfile>> PageAsync(Guid? after, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 500);
        var today = clock.Today;
        var page = new List<OpeningProfile>();
        while (page.Count < limit)
        {
            var wanted = limit - page.Count;
            var found = await db.Openings.AsNoTracking()
                .Where(o => o.State == OpeningState.Published && o.EmployerId != null && (o.To == null || o.To >= today) && (after == null || o.Id > after))
                .OrderBy(o => o.Id).Take(wanted).ToListAsync(stop);
            // An opening whose every seat is held without a planned end is none to propose to; the page is filled with the ones behind it.
            page.AddRange((await ProfilesAsync(found, today, stop)).Where(p => p.NextFree is not null));
            if (found.Count < wanted) break;
            after = found[^1].Id;
        }
        return page;
    }

    public async Task<IReadOnlyDictionary<Guid, OpeningProfile>> GetManyAsync(IReadOnlyCollection<Guid> openings, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(openings.Count, 1000);
        var found = await db.Openings.AsNoTracking().Where(o => openings.Contains(o.Id) && o.EmployerId != null).ToListAsync(stop);
        return (await ProfilesAsync(found, clock.Today, stop)).ToDictionary(p => p.Id);
    }

    private async Task<IReadOnlyList<OpeningProfile>> ProfilesAsync(List<Opening> openings, DateOnly today, CancellationToken stop)
    {
        if (openings.Count == 0) return [];
        var held = await seats.FromAsync([.. openings.Select(o => o.Id)], today, stop);
        var places = await employers.GetWorkplacesAsync([.. openings.Where(o => o.WorkplaceId != null).Select(o => o.WorkplaceId!.Value).Distinct()], stop);
        return [.. openings.Select(o => Profile(o, new(o.Seats, o.From, o.To, [.. held[o.Id]]), o.WorkplaceId is { } id ? places.GetValueOrDefault(id) : null, today))];
    }

    /// <summary>Where the registry knows more of the workplace today than when it was chosen, the registry is right.</summary>
    private static OpeningProfile Profile(Opening opening, Occupancy occupancy, WorkplaceSummary? place, DateOnly today) => new(
        opening.Id, opening.Title, opening.EmployerId!.Value, opening.Seats, occupancy.UnheldFrom(today), opening.State)
    {
        Workplace = opening.WorkplaceId,
        WorkplaceName = place?.Name,
        Responsible = opening.ResponsibleId,
        // Nobody with a protected identity is sent where either says that strangers come and go.
        IsOpenToPublic = opening.IsOpenToPublic == true ? true : place?.IsOpenToPublic ?? opening.IsOpenToPublic,
        NextFree = occupancy.NextFree(today),
        Occupation = opening.Occupation,
        Sector = place?.Sector ?? opening.Sector,
        Skills = opening.Skills,
        HoursMin = opening.HoursMin,
        HoursMax = opening.HoursMax,
        From = opening.From,
        To = opening.To,
        Days = opening.Days,
        Times = opening.Times,
        Latitude = place?.Latitude ?? opening.Latitude,
        Longitude = place?.Latitude is null ? opening.Longitude : place.Longitude,
        Licences = opening.Licences,
        Certificates = opening.Certificates,
        RegisterExtract = opening.RegisterExtract,
        Languages = opening.Languages,
        Demands = opening.Demands,
        Adaptations = opening.Adaptations,
        Access = opening.Access,
        Supervision = opening.Supervision,
        SupervisorCapacity = opening.SupervisorCapacity,
        Form = opening.Form,
        Goals = opening.Goals,
    };
}
