using Microsoft.EntityFrameworkCore;
using Platform.Sdk;
using Visits.Data;
using Visits.Domain;

namespace Visits.Panels;

/// <summary>On an employer's page: the latest visits there, and the way to plan the next.</summary>
internal sealed class EmployerVisits(VisitsDb db) : IPanel
{
    private const int Shown = 5;

    public string Slot => "employer";

    public int Order => 400;

    public string? Permission => "visits.read";

    public async Task<PanelView?> LoadAsync(PanelContext context, CancellationToken stop)
    {
        var visits = await db.Visits.Where(v => v.EmployerId == context.Subject).OrderByDescending(v => v.Day).Take(Shown)
            .Select(v => new Row(v.Id, v.Day, v.State, v.Visitors, v.OpeningsSince)).ToListAsync(stop);
        var mayPlan = context.User.May("visits.plan");
        return visits.Count == 0 && !mayPlan ? null : new("/Areas/Visits/Pages/Panels/_EmployerVisits.cshtml", new Content(context.Subject, mayPlan, visits));
    }

    internal sealed record Content(Guid Employer, bool MayPlan, IReadOnlyList<Row> Visits);

    internal sealed record Row(Guid Id, DateOnly Day, VisitState State, int? Visitors, int Openings);
}
