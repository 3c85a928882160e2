using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Host.Database;

namespace Platform.Host.Accounts;

/// <summary>What a person does to their own way of signing in.</summary>
internal sealed class AccountSetUp(
    HostDb db, UserManager<StaffAccount> accounts, StaffAccountStore store, OneTimeAddresses addresses, Sessions sessions, TimeProvider clock)
{
    /// <summary>The account behind a one-time address that still works.</summary>
    public async Task<StaffAccount?> FindAsync(string token, CancellationToken stop)
    {
        var address = await addresses.FindAsync(token, OneTimeAddress.SetUp, stop);
        return address is null ? null : await db.Users.SingleOrDefaultAsync(a => a.Id == address.AccountId && a.DisabledAt == null, stop);
    }

    /// <summary>Sets the first password and uses the address up, both or neither. Null when somebody was first.</summary>
    public async Task<IdentityResult?> ChoosePasswordAsync(StaffAccount account, string token, string password, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (!await addresses.UseAsync(token, OneTimeAddress.SetUp, stop)) return null;
        account.PasswordHash = null;
        var result = await accounts.AddPasswordAsync(account, password);
        if (result.Succeeded) await transaction.CommitAsync(stop);
        return result;
    }

    /// <summary>Changes the password and ends every session, this one too: the caller begins a new one.</summary>
    public async Task<IdentityResult> ChangePasswordAsync(StaffAccount account, string password, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var result = await accounts.RemovePasswordAsync(account);
        if (result.Succeeded) result = await accounts.AddPasswordAsync(account, password);
        if (!result.Succeeded) return result;
        await sessions.EndAllAsync(account.Id, SessionEnd.AccountChanged, stop);
        await transaction.CommitAsync(stop);
        return result;
    }

    /// <summary>Takes the new code app into use when the code shows that it works.</summary>
    /// <returns>New recovery codes, to be shown once; null when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> SetAppAsync(StaffAccount account, string secret, string typed, CancellationToken stop)
    {
        if (Totp.StepOf(secret, Totp.Digits(typed), clock.GetUtcNow()) is not { } step) return null;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        account.TotpLastStep = step;
        await store.SetAuthenticatorKeyAsync(account, secret, stop);
        var codes = RecoveryCodeText.NewSet();
        await store.ReplaceCodesAsync(account, codes, stop);
        if (!(await accounts.UpdateSecurityStampAsync(account)).Succeeded) return null;
        await sessions.EndAllAsync(account.Id, SessionEnd.AccountChanged, stop);
        await transaction.CommitAsync(stop);
        return codes;
    }
}
