using Employers.Data;
using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Employers.Integration;

/// <summary>On «I dag»: next steps with employers, and at most five employers that begin to cool.</summary>
internal sealed class EmployerTasks(EmployersDb db, IStringLocalizer<Texts> texts, CoolingRule cooling) : ITodaySource
{
    private const int MostCooling = 5;

    public async Task<TodayList> GetAsync(ICurrentUser user, DateOnly today, int limit, CancellationToken stop)
    {
        if (!user.May("employers.register")) return TodayList.Empty;
        var mine = from step in db.Steps
                   join employer in db.Employers on step.EmployerId equals employer.Id
                   where step.OwnerId == user.Id && step.Closed == null && employer.Archived == null
                   select new { step.Due, step.Kind, employer.Id, employer.Name, employer.City };
        var steps = await mine.OrderBy(s => s.Due).ThenBy(s => s.Id).Take(limit).ToListAsync(stop);
        var total = steps.Count < limit ? steps.Count : await mine.CountAsync(stop);
        var coldSince = today.AddDays(-7 * cooling.Weeks);
        var cools = await (from employer in db.Employers
                           join relation in db.Relations on employer.Id equals relation.EmployerId
                           where employer.Responsible == user.Id && employer.Archived == null && (employer.DoNotContactReason == null || employer.DoNotContactUntil < today)
                               && relation.LastContact < coldSince && !db.Steps.Any(s => s.EmployerId == employer.Id && s.Closed == null)
                           orderby relation.LastContact, employer.Id
                           select new { employer.Id, employer.Name, employer.City, Last = relation.LastContact!.Value }).Take(MostCooling).ToListAsync(stop);
        var cold = new TodayHeading("Cooling", texts["Today.CoolingHeading"]);
        var items = steps.Select(s => new TodayItem(s.Due, texts[$"Step.{s.Kind}"], s.Name, Details(s.Id), texts[$"Today.Log.{s.Kind}"], Log(s.Id, s.Kind), s.City,
                texts["Today.Rule.Step"]))
            .Concat(cools.Select(c => new TodayItem(null, texts["Today.Cooling"], c.Name, Details(c.Id), texts["Today.Log"], Log(c.Id, null), c.City,
                texts["Today.Rule.Cooling", DateWords.Long(c.Last), cooling.Weeks]) { Heading = cold }))
            .ToList();
        return new(items, total + cools.Count);
    }

    private static string Details(Guid id) => $"/employers/details/{id}";

    private static string Log(Guid id, StepKind? kind) => $"/employers/logcontact/{id}" + (kind is { } known ? $"?kind={known}" : "");
}
