using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;
using Taxonomy.Data;
using Taxonomy.Text.Reading;

namespace Taxonomy.Integration;

/// <summary>Tells the doctor which release people choose from, and how much there is in it.</summary>
internal sealed class ReleaseCheck(TaxonomyDb db) : IDoctorCheck
{
    public string Name => "taxonomy";

    public async Task<DoctorAnswer> LookAsync(CancellationToken stop)
    {
        var editions = await db.Concepts.Where(c => c.Edition > 0).Select(c => c.Edition).Distinct().ToListAsync(stop);
        var kinds = await db.Concepts.GroupBy(c => c.Type)
            .Select(g => new { Type = g.Key, Kept = g.Count(c => !c.IsRetired), Retired = g.Count(c => c.IsRetired), Local = g.Count(c => c.IsLocal) }).ToListAsync(stop);
        string Count(string type, string word) => $"{(kinds.FirstOrDefault(k => k.Type == type)?.Kept ?? 0).ToString("N0", CultureInfo.InvariantCulture)} {word}";
        var release = editions.Count == 0 ? "the starter set, no published release yet. Maybe ./platform import taxonomy PATH"
            : editions.Max() == (int)TaxonomyEdition.Legacy ? "release of 2020" : editions.Contains((int)TaxonomyEdition.Legacy) ? "a release later than 2020, and that of 2020 under it" : "a release later than 2020";
        return new(true, string.Create(CultureInfo.InvariantCulture,
            $"{Count("occupation", "occupations")}, {Count("skill", "skills")}, {kinds.Sum(k => k.Retired):N0} retired, {kinds.Sum(k => k.Local):N0} of the installation's own: {release}"));
    }
}
