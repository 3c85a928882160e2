using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Platform.Host.Accounts;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Pages.Account;

/// <summary>One's own account: who the platform thinks one is, and where one is signed in.</summary>
[RequirePermission("host.account")]
internal sealed class Index(
    HostDb db, Sessions sessions, ICurrentUser user, TimeProvider clock, IOptions<SignInSettings> options, IStringLocalizer<HostTexts> texts) : PageModel
{
    public StaffAccount Own { get; private set; } = null!;

    public int CodesLeft { get; private set; }

    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];

    public SignInSettings Options => options.Value;

    public Guid ThisSession => Guid.Parse(User.FindFirstValue(Accounts.Sessions.Claim)!);

    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Own = await db.Users.AsNoTracking().SingleAsync(a => a.Id == user.Id, stop);
        CodesLeft = await db.RecoveryCodes.CountAsync(c => c.AccountId == user.Id, stop);
        Sessions = await sessions.ActiveOfAsync(user.Id, stop);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken stop)
    {
        if (!await sessions.EndOneAsync(user.Id, session, stop)) return NotFound();
        TempData["Status"] = texts["Account.Ended"].Value;
        return LocalRedirect("/account");
    }
}
