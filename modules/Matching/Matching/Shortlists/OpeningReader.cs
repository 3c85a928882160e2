using Employers.Contracts;
using Matching.Domain;
using Placements.Contracts;

namespace Matching.Shortlists;

/// <summary>Reads openings: one question a page of the inventory, never one a row.</summary>
internal sealed class OpeningReader(IOpeningInventory inventory, IEmployerDirectory employers)
{
    /// <summary>Openings read at once.</summary>
    public const int PageSize = 500;

    /// <summary>More openings than this are not weighed for one person, and the page says so.</summary>
    public const int Most = 20_000;

    /// <summary>What can be proposed now.</summary>
    /// <returns>The openings, and false when there are more than <see cref="Most"/>.</returns>
    public async Task<(List<Candidate> Openings, bool IsAll)> OfferedAsync(CancellationToken stop)
    {
        var found = new List<Candidate>();
        Guid? after = null;
        while (true)
        {
            var page = await inventory.PageAsync(after, PageSize, stop);
            found.AddRange(page.Select(Candidate.Of));
            if (page.Count < PageSize) return (found, true);
            if (found.Count >= Most) return (found, false);
            after = page[^1].Id;
        }
    }

    /// <summary>Openings whatever their state; those that nobody knows any more are left out.</summary>
    public async Task<IReadOnlyList<Candidate>> GetAsync(IReadOnlyCollection<Guid> openings, CancellationToken stop)
    {
        if (openings.Count == 0) return [];
        return [.. (await inventory.GetManyAsync(openings, stop)).Values.Select(Candidate.Of)];
    }

    /// <summary>One opening whatever its state.</summary>
    public async Task<Candidate?> FindAsync(Guid opening, CancellationToken stop) => (await GetAsync([opening], stop)).SingleOrDefault();

    /// <summary>Names of the employers of some openings.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> EmployersAsync(IEnumerable<Candidate> openings, CancellationToken stop)
    {
        var ids = openings.Select(c => c.Profile.Employer).Distinct().ToList();
        if (ids.Count == 0) return new Dictionary<Guid, string>();
        return (await employers.GetManyAsync(ids, stop)).ToDictionary(e => e.Key, e => e.Value.Name);
    }
}
