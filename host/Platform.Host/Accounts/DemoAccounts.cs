using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Accounts;

/// <summary>The accounts of a demo, and the one-press sign-in that exists there and nowhere else.</summary>
internal sealed class DemoAccounts(HostDb db, UserManager<StaffAccount> accounts, StaffAccountStore store, IIds ids, TimeProvider clock)
{
    /// <summary>Makes an installation without accounts a demo, or finds that it is one.</summary>
    /// <returns>Who can sign in, to be printed; null when real accounts exist, and then nothing was done.</returns>
    public async Task<IReadOnlyList<DemoAccount>?> EnsureAsync(CancellationToken stop = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.LockAdministratorsAsync(stop);
        if (await IsDemoAsync(stop)) return DemoAccount.All;
        if (await db.Users.AnyAsync(stop)) return null;
        db.Marks.Add(new() { Name = InstallationMark.Demo, SetAt = clock.GetUtcNow() });
        // One password for all, told on the sign-in page: hashed once, because a hash is meant to be slow.
        var password = accounts.PasswordHasher.HashPassword(new(), DemoAccount.All[0].Password);
        foreach (var (place, person) in DemoAccount.All.Index())
        {
            var account = new StaffAccount
            {
                Id = ids.New(), Name = person.Name, Email = person.Email, Roles = [person.Role], Demo = true, PasswordHash = password,
                // A moment apart, so that they keep the order of the list.
                CreatedAt = clock.GetUtcNow().AddMilliseconds(place),
            };
            await store.SetAuthenticatorKeyAsync(account, person.Secret, stop);
            var result = await accounts.CreateAsync(account);
            if (!result.Succeeded) throw new InvalidOperationException($"The demo account {person.Email} could not be made: {string.Join(" ", result.Errors.Select(e => e.Description))}");
        }
        await transaction.CommitAsync(stop);
        return DemoAccount.All;
    }

    public Task<bool> IsDemoAsync(CancellationToken stop) => db.Marks.AnyAsync(m => m.Name == InstallationMark.Demo, stop);

    /// <summary>The accounts that sign-in offers by one press, in the order of the list; none on an installation that is not a demo.</summary>
    public async Task<IReadOnlyList<StaffAccount>> OfferedAsync(CancellationToken stop) =>
        !await IsDemoAsync(stop) ? [] : await db.Users.AsNoTracking().Where(a => a.Demo && a.DisabledAt == null).OrderBy(a => a.CreatedAt).ThenBy(a => a.Id).ToListAsync(stop);

    /// <summary>The account to sign in as without a password: only one of those offered, so only on a demo.</summary>
    public async Task<StaffAccount?> FindAsync(Guid id, CancellationToken stop) => (await OfferedAsync(stop)).SingleOrDefault(a => a.Id == id);
}
