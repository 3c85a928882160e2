namespace Platform.Host.Accounts;

/// <summary>What can be said of an account in one word; texts are <c>Accounts.State.&lt;state&gt;</c>.</summary>
internal static class AccountState
{
    public const string Active = "active";

    /// <summary>Has not chosen a password or set up a code app.</summary>
    public const string Waiting = "waiting";

    /// <summary>Too many wrong tries, for some minutes.</summary>
    public const string Locked = "locked";

    public const string Disabled = "disabled";

    public static string Of(StaffAccount account, DateTimeOffset now) =>
        account.IsDisabled ? Disabled : !account.IsSetUp ? Waiting : account.LockoutEnd > now ? Locked : Active;

    /// <summary>Those in one state; all of them for a word that is none.</summary>
    public static IQueryable<StaffAccount> In(IQueryable<StaffAccount> accounts, string? state, DateTimeOffset now) => state switch
    {
        Disabled => accounts.Where(a => a.DisabledAt != null),
        Waiting => accounts.Where(a => a.DisabledAt == null && (a.PasswordHash == null || a.TotpSecret == null)),
        Locked => accounts.Where(a => a.DisabledAt == null && a.PasswordHash != null && a.TotpSecret != null && a.LockoutEnd > now),
        Active => accounts.Where(a => a.DisabledAt == null && a.PasswordHash != null && a.TotpSecret != null && (a.LockoutEnd == null || a.LockoutEnd <= now)),
        _ => accounts,
    };
}
