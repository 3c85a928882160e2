using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Platform.Host.Web;

namespace Platform.Host.Accounts;

/// <summary>Keeps the step between password and session in a sealed cookie of ten minutes, and ends it in a session.</summary>
internal sealed class SignInSteps(
    HostCookiesSealed cookies, UserManager<StaffAccount> accounts, Sessions sessions, IOptions<SignInSettings> options)
{
    private const string Cookie = "sign-in-step";

    /// <summary>Begins the second step and says which page shows it. Without a code app yet, one is set up first.</summary>
    public string Begin(HttpContext context, StaffAccount account, string? returnUrl, bool newApp = false)
    {
        var enrol = newApp || account.TotpSecret is null;
        cookies.Write(context, Cookie, new SignInStep(account.Id, account.SecurityStamp!, returnUrl, enrol ? Totp.NewSecret() : null), options.Value.Step);
        return enrol ? "/sign-in/enrol" : "/sign-in/code";
    }

    /// <summary>The step and its account, or null when there is none, it is too old, or the account has changed since.</summary>
    public async Task<(SignInStep Step, StaffAccount Account)?> FindAsync(HttpContext context)
    {
        if (cookies.Read<SignInStep>(context, Cookie) is not { } step) return null;
        var account = await accounts.FindByIdAsync(step.Account.ToString());
        return account is { IsDisabled: false } && account.SecurityStamp == step.Stamp ? (step, account) : null;
    }

    /// <summary>Signs in.</summary>
    public async Task CompleteAsync(HttpContext context, StaffAccount account, CancellationToken stop)
    {
        cookies.Delete(context, Cookie);
        await sessions.StartAsync(context, account, stop);
    }
}
