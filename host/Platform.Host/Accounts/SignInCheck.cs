using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Accounts;

/// <summary>Is this the person: password, code, recovery code. Says no in the same words and time whatever the reason.</summary>
internal sealed class SignInCheck(
    HostDb db, UserManager<StaffAccount> accounts, IPasswordHasher<StaffAccount> hasher, AbsentPassword absent, SignInTries tries,
    IFieldCipher cipher, TimeProvider clock, ILogger<SignInCheck> log)
{
    /// <summary>The account, or null: wrong e-mail, wrong password, disabled, not set up, or waiting after too many tries.</summary>
    public async Task<StaffAccount?> PasswordAsync(string email, string password, CancellationToken stop)
    {
        var normalized = accounts.NormalizeEmail(email.Trim());
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedEmail == normalized, stop);
        var booked = await tries.BookAsync(account?.Id ?? Guid.Empty, stop);
        var answer = hasher.VerifyHashedPassword(account ?? absent.Account, account?.PasswordHash ?? absent.Hash, password);
        if (account?.PasswordHash is null || !booked || account.IsDisabled || answer == PasswordVerificationResult.Failed)
        {
            log.LogInformation("Sign-in refused for account {Account}: {Why}", account?.Id,
                account is null ? "unknown" : !booked ? "waits after too many tries" : account.IsDisabled ? "disabled" : "password");
            return null;
        }
        await tries.GiveBackAsync(account.Id, stop);
        return account;
    }

    /// <summary>The same for somebody who is signed in and asks for something that wants the password again.</summary>
    public async Task<bool> OwnPasswordAsync(Guid id, string password, CancellationToken stop)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == id, stop);
        if (!await tries.BookAsync(id, stop)) return false;
        if (hasher.VerifyHashedPassword(account, account.PasswordHash ?? absent.Hash, password) == PasswordVerificationResult.Failed) return false;
        await tries.GiveBackAsync(id, stop);
        return true;
    }

    /// <summary>A code from the app, once, or a recovery code, once.</summary>
    public async Task<CodeAnswer> CodeAsync(StaffAccount account, string typed, CancellationToken stop)
    {
        if (!await tries.BookAsync(account.Id, stop)) return CodeAnswer.TooMany;
        var right = RecoveryCodeText.Read(typed) is { } recovery
            ? await accounts.RedeemTwoFactorRecoveryCodeAsync(account, recovery) is { Succeeded: true }
            : await TakeCodeAsync(account, Totp.Digits(typed), stop);
        if (!right)
        {
            log.LogInformation("Sign-in refused for account {Account}: code", account.Id);
            return CodeAnswer.Wrong;
        }
        await tries.ForgetAsync(account.Id, stop);
        return CodeAnswer.Right;
    }

    private async Task<bool> TakeCodeAsync(StaffAccount account, string code, CancellationToken stop)
    {
        if (account.TotpSecret is not { } secret) return false;
        var step = Totp.StepOf(cipher.Decrypt(secret, account.Id, StaffAccount.TotpField), code, clock.GetUtcNow());
        // The update decides: a code that was used, or one older than it, changes no row, also when two nodes get it at once.
        return step is { } used && await db.Users.Where(a => a.Id == account.Id && (a.TotpLastStep == null || a.TotpLastStep < used))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.TotpLastStep, used), stop) == 1;
    }
}
