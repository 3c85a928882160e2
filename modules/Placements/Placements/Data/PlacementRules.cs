using Microsoft.EntityFrameworkCore;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Data;

/// <summary>Reads the rules; they are few, and read when something is decided, never kept.</summary>
internal sealed class PlacementRules(PlacementsDb db, IInstallationClock clock)
{
    /// <summary>The rules that hold in this installation's country on a day.</summary>
    public async Task<RuleSet> OnAsync(DateOnly day, CancellationToken stop)
    {
        var country = clock.Country;
        return new(await db.Set<PlacementRule>().AsNoTracking()
            .Where(r => r.Country == country && r.From <= day && (r.Until == null || r.Until >= day)).ToListAsync(stop));
    }
}
