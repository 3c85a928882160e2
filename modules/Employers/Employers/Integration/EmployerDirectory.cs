using Employers.Contracts;
using Employers.Data;
using Employers.Domain;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Employers.Integration;

internal sealed class EmployerDirectory(EmployersDb db, IFieldCipher cipher) : IEmployerDirectory
{
    private const int WorkplacesOfOne = 50;

    public async Task<IReadOnlyDictionary<Guid, EmployerSummary>> GetManyAsync(IReadOnlyCollection<Guid> employers, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(employers.Count, 1000);
        return await db.Employers.Where(e => employers.Contains(e.Id))
            .Select(e => new EmployerSummary(e.Id, e.Name, e.City)).ToDictionaryAsync(e => e.Id, stop);
    }

    public async Task<IReadOnlyList<EmployerSummary>> SearchAsync(string words, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(limit, Math.Clamp(limit, 1, 200));
        var found = db.Employers.Where(e => e.Archived == null);
        if (!string.IsNullOrWhiteSpace(words)) found = found.Where(e => EF.Functions.ILike(e.Name, Pattern.Holding(words)));
        return await found.OrderBy(e => e.Name).ThenBy(e => e.Id).Take(limit)
            .Select(e => new EmployerSummary(e.Id, e.Name, e.City)).ToListAsync(stop);
    }

    public async Task<IReadOnlyList<EmployerSuggestion>> SuggestAsync(EmployerClue clue, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(limit, Math.Clamp(limit, 1, 20));
        var sameNumber = await SameNumberAsync(clue.OrganisationNumber, stop);
        var alike = await AlikeAsync(clue.Name, stop);
        var found = sameNumber.Concat(alike.Where(a => sameNumber.All(s => s.Id != a.Id))).Take(limit).ToList();
        var workplaces = await WorkplacesOfAsync([.. found.Select(f => f.Id)], stop);
        return [.. found.Select(f => new EmployerSuggestion(f, sameNumber.Contains(f), [.. workplaces[f.Id]]))];
    }

    public async Task<IReadOnlyDictionary<Guid, WorkplaceSummary>> GetWorkplacesAsync(IReadOnlyCollection<Guid> workplaces, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workplaces.Count, 1000);
        return await Summaries(db.Workplaces.Where(w => workplaces.Contains(w.Id))).ToDictionaryAsync(w => w.Id, stop);
    }

    /// <summary>The clue does not say in which country; a number is right in one of them at most as a rule, and both are looked up when it is right in both.</summary>
    private async Task<List<EmployerSummary>> SameNumberAsync(string? typed, CancellationToken stop)
    {
        var lookUps = new List<byte[]>();
        foreach (var country in new[] { "SE", "DK" })
            if (OrganisationNumber.TryRead(country, typed, out var number)) lookUps.Add(cipher.LookUp(number.Country + number.Digits, Employer.NumberField));
        return lookUps.Count == 0 ? []
            : await db.Employers.Where(e => lookUps.Contains(e.NumberLookUp!)).Select(e => new EmployerSummary(e.Id, e.Name, e.City)).ToListAsync(stop);
    }

    /// <summary>
    /// The neighbours of the name in alphabetical order, of employers and workplaces, in one query that reads at most 160 rows by index; then
    /// the likest of them by the pairs of letters they share.
    /// </summary>
    private async Task<IReadOnlyList<EmployerSummary>> AlikeAsync(string name, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(name)) return [];
        var typed = name.Length > Employer.NameLength ? name[..Employer.NameLength] : name;
        var near = await db.Database.SqlQuery<Neighbour>($"""
            with typed as materialized (select employers.name_key({typed}) as key)
            select e.id as "Id", e.name as "Name", e.city as "City", n.name_key as "Key", typed.key as "Asked" from typed cross join lateral (
                (select e.id, e.name_key from employers.employer e where e.name_key >= typed.key order by e.name_key limit 40)
                union all (select e.id, e.name_key from employers.employer e where e.name_key < typed.key order by e.name_key desc limit 40)
                union all (select w.employer_id, w.name_key from employers.workplace w where w.name_key >= typed.key order by w.name_key limit 40)
                union all (select w.employer_id, w.name_key from employers.workplace w where w.name_key < typed.key order by w.name_key desc limit 40)
            ) n join employers.employer e on e.id = n.id where e.archived is null and typed.key <> ''
            """).ToListAsync(stop);
        return [.. near.GroupBy(n => n.Id).Select(g => (Found: g.First(), Likeness: g.Max(n => Likeness.Of(n.Asked, n.Key))))
            .Where(x => x.Likeness >= Likeness.Least).OrderByDescending(x => x.Likeness).ThenBy(x => x.Found.Name, StringComparer.Ordinal).ThenBy(x => x.Found.Id)
            .Select(x => new EmployerSummary(x.Found.Id, x.Found.Name, x.Found.City))];
    }

    private async Task<ILookup<Guid, WorkplaceSummary>> WorkplacesOfAsync(IReadOnlyCollection<Guid> employers, CancellationToken stop)
    {
        var first = db.Employers.Where(e => employers.Contains(e.Id))
            .SelectMany(e => db.Workplaces.Where(w => w.EmployerId == e.Id).OrderBy(w => w.Name).ThenBy(w => w.Id).Take(WorkplacesOfOne));
        return (await Summaries(first).ToListAsync(stop)).OrderBy(w => w.Name, StringComparer.CurrentCulture).ThenBy(w => w.Id).ToLookup(w => w.Employer);
    }

    private static IQueryable<WorkplaceSummary> Summaries(IQueryable<Workplace> workplaces) => workplaces.Select(w =>
        new WorkplaceSummary(w.Id, w.EmployerId, w.Name, w.City, w.Latitude, w.Longitude, w.Sector, w.IsOpenToPublic));

    private sealed record Neighbour(Guid Id, string Name, string? City, string Key, string Asked);
}
