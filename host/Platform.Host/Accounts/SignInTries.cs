using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Platform.Host.Database;

namespace Platform.Host.Accounts;

/// <summary>
/// Counts wrong passwords and codes. A try is booked before it is looked at, in one statement, so that fifty at once are five and
/// not fifty; a right one is given back.
/// </summary>
internal sealed class SignInTries(HostDb db, IOptions<SignInSettings> options, TimeProvider clock)
{
    /// <summary>Books one try.</summary>
    /// <returns>False while the account waits. Also runs, and finds nothing, for an account that does not exist: same work, same time.</returns>
    public async Task<bool> BookAsync(Guid account, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var until = now + options.Value.Lockout;
        var limit = options.Value.TriesBeforeLockout;
        var booked = await db.Database.ExecuteSqlAsync($"""
            update platform.account set
                access_failed_count = case when lockout_end is null then access_failed_count + 1 else 1 end,
                lockout_end = case when lockout_end is null and access_failed_count + 1 >= {limit} then {until} end
            where id = {account} and (lockout_end is null or lockout_end <= {now})
            """, stop);
        return booked == 1;
    }

    /// <summary>The password was right, but a code is still to come: this try does not count, earlier wrong ones do.</summary>
    public Task GiveBackAsync(Guid account, CancellationToken stop) =>
        db.Users.Where(a => a.Id == account && a.AccessFailedCount > 0).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount - 1).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null), stop);

    /// <summary>Signed in: counting starts over.</summary>
    public Task ForgetAsync(Guid account, CancellationToken stop) =>
        db.Users.Where(a => a.Id == account).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null), stop);
}
