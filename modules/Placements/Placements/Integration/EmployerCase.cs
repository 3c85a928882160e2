using Microsoft.EntityFrameworkCore;
using Placements.Data;
using Placements.Domain;
using Platform.Sdk;

namespace Placements.Integration;

/// <summary>Lets an employer who came by its case's sign-in link into that case, and into no other.</summary>
internal sealed class EmployerCase(PlacementsDb db, IRecordSession session)
{
    public const string Kind = "opening";

    /// <summary>The opening of the case that this browser has open; null when the reference is another.</summary>
    public async Task<Opening?> OpenAsync(string reference, CancellationToken stop)
    {
        var known = await session.ReferenceAsync(Kind, stop);
        return string.Equals(known, reference, StringComparison.OrdinalIgnoreCase)
            ? await db.Openings.AsNoTracking().FirstOrDefaultAsync(o => o.Reference == known, stop) : null;
    }
}
