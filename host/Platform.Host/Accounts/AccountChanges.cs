using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Host.Access;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Accounts;

/// <summary>What administrators do to accounts. Each change ends the account's sessions, and none may leave the installation without an administrator.</summary>
internal sealed class AccountChanges(
    HostDb db, UserManager<StaffAccount> accounts, Sessions sessions, OneTimeAddresses addresses, IIds ids, TimeProvider clock,
    IOptions<SignInSettings> options, ILogger<AccountChanges> log)
{
    /// <summary>Makes an account without a password, and the address at which its owner chooses one.</summary>
    public async Task<(IdentityResult Result, Guid Account, string? Address)> AddAsync(
        string name, string email, IEnumerable<string> roles, Guid by, CancellationToken stop)
    {
        var account = new StaffAccount
        {
            Id = ids.New(), Name = name.Trim(), Email = email.Trim(), Roles = [.. roles], CreatedAt = clock.GetUtcNow(), CreatedBy = by,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var result = await accounts.CreateAsync(account);
        if (!result.Succeeded) return (result, account.Id, null);
        var address = await addresses.CreateAsync(OneTimeAddress.SetUp, account.Id, options.Value.OneTimeAddress, by, stop);
        await transaction.CommitAsync(stop);
        log.LogInformation("Account {Account} added by {By}", account.Id, by);
        return (result, account.Id, address);
    }

    public Task<ChangeAnswer> ChangeRolesAsync(Guid id, string version, IReadOnlyCollection<string> roles, Guid by, CancellationToken stop) =>
        ChangeAsync(id, version, by, "roles", account => account.Roles = [.. roles], stop);

    public Task<ChangeAnswer> DisableAsync(Guid id, string version, Guid by, CancellationToken stop) =>
        ChangeAsync(id, version, by, "disabled", account => account.DisabledAt ??= clock.GetUtcNow(), stop);

    public Task<ChangeAnswer> EnableAsync(Guid id, string version, Guid by, CancellationToken stop) =>
        ChangeAsync(id, version, by, "enabled", account => account.DisabledAt = null, stop);

    /// <summary>Forgets password, code app and recovery codes, and gives the address at which the owner starts over.</summary>
    public async Task<(ChangeAnswer Answer, string? Address)> ResetAsync(Guid id, string version, Guid by, CancellationToken stop)
    {
        string? address = null;
        var answer = await ChangeAsync(id, version, by, "reset", account =>
        {
            (account.PasswordHash, account.TotpSecret, account.TotpLastStep) = (null, null, null);
            (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        }, stop, async () =>
        {
            await db.RecoveryCodes.Where(c => c.AccountId == id).ExecuteDeleteAsync(stop);
            address = await addresses.CreateAsync(OneTimeAddress.SetUp, id, options.Value.OneTimeAddress, by, stop);
        });
        return (answer, answer == ChangeAnswer.Done ? address : null);
    }

    private async Task<ChangeAnswer> ChangeAsync(
        Guid id, string version, Guid by, string what, Action<StaffAccount> change, CancellationToken stop, Func<Task>? after = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.LockAdministratorsAsync(stop);
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == id, stop);
        if (account is null) return ChangeAnswer.Unknown;
        if (account.ConcurrencyStamp != version) return ChangeAnswer.ChangedMeanwhile;
        var could = CanAdminister(account);
        change(account);
        if (could && !CanAdminister(account) && !await OthersCanAdministerAsync(id, stop))
        {
            db.Entry(account).State = EntityState.Detached;
            return ChangeAnswer.LastAdministrator;
        }
        // A new stamp also voids half-finished sign-ins.
        var result = await accounts.UpdateSecurityStampAsync(account);
        if (!result.Succeeded) return ChangeAnswer.ChangedMeanwhile;
        if (account.IsDisabled) await addresses.TakeBackAsync(OneTimeAddress.SetUp, id, stop);
        if (after is not null) await after();
        await sessions.EndAllAsync(id, SessionEnd.AccountChanged, stop);
        await transaction.CommitAsync(stop);
        log.LogInformation("Account {Account} changed by {By}: {What}", id, by, what);
        return ChangeAnswer.Done;
    }

    private static bool CanAdminister(StaffAccount account) => account is { IsDisabled: false, IsSetUp: true } && account.Is(Roles.Administrator);

    private Task<bool> OthersCanAdministerAsync(Guid but, CancellationToken stop) => db.Users.AnyAsync(a => a.Id != but && a.DisabledAt == null
        && a.PasswordHash != null && a.TotpSecret != null && a.Roles.Contains(Roles.Administrator), stop);
}
