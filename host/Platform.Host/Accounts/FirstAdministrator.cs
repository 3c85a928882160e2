using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Host.Access;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Accounts;

/// <summary>The door of an empty installation: a one-time address for whoever reads the start's output. With the first account it is gone.</summary>
internal sealed class FirstAdministrator(
    HostDb db, UserManager<StaffAccount> accounts, OneTimeAddresses addresses, IIds ids, TimeProvider clock, IOptions<SignInSettings> options)
{
    /// <summary>A new address, good for a day; earlier ones stop working. Null when there is an account.</summary>
    public async Task<string?> CreateAddressAsync(CancellationToken stop = default)
    {
        if (await db.Users.AnyAsync(stop)) return null;
        return await addresses.CreateAsync(OneTimeAddress.FirstAdministrator, null, options.Value.FirstAdministrator, null, stop);
    }

    public async Task<bool> IsOpenAsync(string token, CancellationToken stop) =>
        !await db.Users.AnyAsync(stop) && await addresses.FindAsync(token, OneTimeAddress.FirstAdministrator, stop) is not null;

    /// <summary>Makes the first account and uses the address up, both or neither.</summary>
    /// <returns>Null when the address is used, too old, or there is an account by now.</returns>
    public async Task<(IdentityResult Result, StaffAccount Account)?> RegisterAsync(string token, string name, string email, string password, CancellationToken stop)
    {
        var account = new StaffAccount
        {
            Id = ids.New(), Name = name.Trim(), Email = email.Trim(), Roles = [Roles.Administrator], CreatedAt = clock.GetUtcNow(),
        };
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.LockAdministratorsAsync(stop);
        if (await db.Users.AnyAsync(stop) || !await addresses.UseAsync(token, OneTimeAddress.FirstAdministrator, stop)) return null;
        var result = await accounts.CreateAsync(account, password);
        if (result.Succeeded) await transaction.CommitAsync(stop);
        return (result, account);
    }
}
