using Employers.Contracts;
using Microsoft.EntityFrameworkCore;
using Placements.Data;
using Platform.Sdk;

namespace Placements.Panels;

/// <summary>On the page where a participant approves what may be told: to whom, and for which work.</summary>
internal sealed class ReleasePanel(PlacementsDb db, IEmployerDirectory employers) : IPanel
{
    public string Slot => "release";

    public int Order => 100;

    public string? Permission => "placements.openings";

    public async Task<PanelView?> LoadAsync(PanelContext context, CancellationToken stop)
    {
        var opening = await db.Openings.AsNoTracking().Where(o => o.Id == context.Subject && o.EmployerId != null)
            .Select(o => new { o.Title, Employer = o.EmployerId!.Value, o.WorkplaceId }).FirstOrDefaultAsync(stop);
        if (opening is null) return null;
        var employer = (await employers.GetManyAsync([opening.Employer], stop)).GetValueOrDefault(opening.Employer)?.Name;
        var place = opening.WorkplaceId is { } id ? (await employers.GetWorkplacesAsync([id], stop)).GetValueOrDefault(id) : null;
        string?[] to = [employer, place?.Name == employer ? null : place?.Name, place?.City];
        return new("/Areas/Placements/Pages/Panels/_Release.cshtml", (string.Join(", ", to.OfType<string>()), opening.Title));
    }
}
