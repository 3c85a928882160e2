using Employers.Contracts;
using Employers.Data;
using Microsoft.EntityFrameworkCore;

namespace Employers.Integration;

internal sealed class EmployerDirectory(EmployersDb db) : IEmployerDirectory
{
    public async Task<IReadOnlyDictionary<Guid, EmployerSummary>> GetManyAsync(IReadOnlyCollection<Guid> employers, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(employers.Count, 1000);
        return await db.Employers.Where(e => employers.Contains(e.Id))
            .Select(e => new EmployerSummary(e.Id, e.Name, e.City)).ToDictionaryAsync(e => e.Id, stop);
    }
}
