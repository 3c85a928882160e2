using Microsoft.EntityFrameworkCore;
using Platform.Host.Database;

namespace Platform.Host.Accounts;

/// <summary>What two nodes must not do at the same time.</summary>
internal static class AccountLocks
{
    /// <summary>Until the transaction ends, nobody else makes, demotes or disables an administrator, or fills an empty installation.</summary>
    public static Task LockAdministratorsAsync(this HostDb db, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('insteg administrators'))", stop);
}
