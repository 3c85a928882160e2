using Microsoft.EntityFrameworkCore;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Records;

internal sealed class StaffDirectory(HostDb db) : IStaffDirectory
{
    private const int Most = 1000;

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> accounts, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(accounts.Count, Most);
        return await db.Users.Where(a => accounts.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
    }
}
