using Microsoft.EntityFrameworkCore;
using Placements.Contracts;
using Placements.Data;

namespace Placements.Integration;

internal sealed class OpeningDirectory(PlacementsDb db) : IOpeningDirectory
{
    public async Task<IReadOnlyDictionary<Guid, OpeningSummary>> GetManyAsync(IReadOnlyCollection<Guid> openings, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(openings.Count, 1000);
        return await db.Openings.Where(o => openings.Contains(o.Id) && o.EmployerId != null)
            .Select(o => new OpeningSummary(o.Id, o.Title, o.EmployerId!.Value, o.Seats)).ToDictionaryAsync(o => o.Id, stop);
    }
}
