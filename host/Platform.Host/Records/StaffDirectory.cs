using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Host.Accounts;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Records;

internal sealed class StaffDirectory(HostDb db, ILookupNormalizer names) : IStaffDirectory
{
    private const int Most = 1000;

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> accounts, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(accounts.Count, Most);
        return await db.Users.Where(a => accounts.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
    }

    public async Task<IReadOnlyDictionary<string, StaffMember>> FindAsync(IReadOnlyCollection<string> userNames, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(userNames.Count, Most);
        // What holds NUL is nobody's address, and PostgreSQL refuses to compare with it.
        var asked = userNames.Where(n => !n.Contains('\0')).Distinct(StringComparer.Ordinal).ToDictionary(n => n, n => names.NormalizeEmail(n), StringComparer.Ordinal);
        string[] normalized = [.. asked.Values.Distinct(StringComparer.Ordinal)];
        var found = await db.Users.AsNoTracking().Where(a => normalized.Contains(a.NormalizedEmail!)).ToDictionaryAsync(a => a.NormalizedEmail!, StringComparer.Ordinal, stop);
        return asked.Where(n => found.ContainsKey(n.Value)).ToDictionary(n => n.Key, n => Member(found[n.Value]), StringComparer.Ordinal);
    }

    public async Task<IReadOnlyDictionary<Guid, string>> UserNamesAsync(IReadOnlyCollection<Guid> accounts, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(accounts.Count, Most);
        return await db.Users.Where(a => accounts.Contains(a.Id)).Select(a => new { a.Id, a.Email }).ToDictionaryAsync(a => a.Id, a => a.Email!, stop);
    }

    private static StaffMember Member(StaffAccount account) => new(account.Id, account.Email!, account.Name, [.. account.RolesInOrder], account.IsDisabled);
}
