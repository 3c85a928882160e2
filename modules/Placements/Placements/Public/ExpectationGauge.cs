using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Placements.Data;
using Placements.Domain;
using Placements.Integration;
using Platform.Sdk;

namespace Placements.Public;

/// <summary>
/// Says how likely a proposal within four weeks is, from what happened to comparable openings: those with a task in common, or all when no
/// task is known. Under twenty of them it says nothing: a share of few is chance, and could point at one of them.
/// </summary>
internal sealed class ExpectationGauge(PlacementsDb db, OpeningMilestones milestones, IInstallationClock clock)
{
    public const int Fewest = 20;
    private const int Most = 1000;
    private const int Window = 28;
    private const decimal ShortWeek = 15;
    private const double Noticeable = 0.1;

    public async Task<Expectation?> ReadAsync(OfferedWork work, OfferedTime? time, CancellationToken stop)
    {
        var (last, first) = (clock.StartOf(clock.Today.AddDays(-Window)), clock.StartOf(clock.Today.AddYears(-2)));
        var known = db.Openings.AsNoTracking().Where(o => o.Published != null && o.Published <= last && o.Published > first);
        if (work.Tasks.Length > 0)
        {
            var tasks = work.Tasks;
            known = known.Where(o => o.Tasks != null && o.Tasks.Any(t => tasks.Contains(t)));
        }
        var found = await known.OrderByDescending(o => o.Published).Take(Most)
            .Select(o => new Seen(o.Id, o.Published!.Value, o.HoursMin, o.Supervision, o.Demands)).ToListAsync(stop);
        if (found.Count < Fewest) return null;
        var firsts = await milestones.FirstAsync([.. found.Select(o => o.Id)], stop);
        var outcomes = found.Select(o => (Opening: o, Got: Got(o, firsts.GetValueOrDefault(o.Id)))).ToList();
        var share = Share(outcomes.Select(o => o.Got));
        return new(share < 1 / 3d ? "low" : share < 2 / 3d ? "medium" : "high", share, BestChange(outcomes, share, work, time));
    }

    private bool Got(Seen opening, Milestones? first) =>
        first?.Proposed is { } day && day.DayNumber - DateOnly.FromDateTime(clock.ToLocal(opening.Published).DateTime).DayNumber <= Window;

    /// <summary>Of the changes that are open to this employer, the one whose openings have done clearly better than the rest.</summary>
    private static string? BestChange(List<(Seen Opening, bool Got)> outcomes, double share, OfferedWork work, OfferedTime? time)
    {
        var open = new List<(string Change, Func<Seen, bool> Has)>();
        if (time?.HoursFrom is null or > ShortWeek) open.Add(("shorter", o => o.HoursMin <= ShortWeek));
        if (work.Beside is not "yes") open.Add(("beside", o => o.Supervision is "daily" or "side-by-side"));
        if (work.Noise is not "no") open.Add(("quiet", o => o.Demands?.GetValueOrDefault("noise", 3) <= 1));
        return open.Select(c => (c.Change, With: outcomes.Where(o => c.Has(o.Opening)).Select(o => o.Got).ToList()))
            .Where(c => c.With.Count >= Fewest && Share(c.With) >= share + Noticeable)
            .OrderByDescending(c => Share(c.With)).Select(c => c.Change).FirstOrDefault();
    }

    private static double Share(IEnumerable<bool> got) => got.Average(g => g ? 1d : 0d);

    private sealed record Seen(Guid Id, DateTimeOffset Published, decimal? HoursMin, string? Supervision, IReadOnlyDictionary<string, int>? Demands);
}
