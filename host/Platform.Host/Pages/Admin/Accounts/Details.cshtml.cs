using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Platform.Host.Access;
using Platform.Host.Accounts;
using Platform.Host.Database;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Platform.Host.Pages.Admin.Accounts;

/// <summary>One account: its roles, whether it may sign in, and a way back in for somebody who has lost theirs.</summary>
[RequirePermission("host.accounts")]
internal sealed class Details(
    HostDb db, AccountChanges changes, ShownOnce shown, ICurrentUser user, TimeProvider clock, IOptions<SignInSettings> options,
    IStringLocalizer<HostTexts> texts) : PageModel
{
    /// <summary>What carries a new one-time address here: the account's id, then the address.</summary>
    public const string AddressCookie = "account-address";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The list's own query, to return to the same rows.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public StaffAccount Account { get; private set; } = null!;

    /// <summary>The new one-time address, as long as it is shown.</summary>
    public string? Address { get; private set; }

    public SignInSettings Options => options.Value;

    public string State => AccountState.Of(Account, clock.GetUtcNow());

    public string BackHref => "/admin/accounts" + (From is { Length: > 1 } && From[0] == '?' ? From : "");

    public IEnumerable<Choice> RoleChoices => Roles.All.Select(role => new Choice(role, texts["Role." + role], texts["Role.About." + role]));

    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await ReadAsync(stop)) return NotFound();
        Form.Roles = [.. Account.Roles];
        return Page();
    }

    public async Task<IActionResult> OnPostRolesAsync(CancellationToken stop)
    {
        if (Form.Roles.Length > 0 && !Form.Roles.Except(Roles.All).Any())
            return await AfterAsync(await changes.ChangeRolesAsync(Id, Form.Version, Form.Roles.Distinct().ToArray(), user.Id, stop), "Accounts.Roles.Done", stop);
        if (!await ReadAsync(stop)) return NotFound();
        ModelState.AddModelError("Form.Roles", texts["Identity.InvalidRoles"]);
        return Page();
    }

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken stop) =>
        await AfterAsync(await changes.DisableAsync(Id, Form.Version, user.Id, stop), "Accounts.Disable.Done", stop);

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken stop) =>
        await AfterAsync(await changes.EnableAsync(Id, Form.Version, user.Id, stop), "Accounts.Enable.Done", stop);

    public async Task<IActionResult> OnPostResetAsync(CancellationToken stop)
    {
        var (answer, address) = await changes.ResetAsync(Id, Form.Version, user.Id, stop);
        if (address is not null) shown.Put(HttpContext, AddressCookie, user.Id, Id.ToString(), address);
        return await AfterAsync(answer, "Accounts.Reset.Done", stop);
    }

    public IActionResult OnPostDelivered()
    {
        shown.Forget(HttpContext, AddressCookie);
        return LocalRedirect($"/admin/accounts/{Id}");
    }

    private async Task<IActionResult> AfterAsync(ChangeAnswer answer, string done, CancellationToken stop)
    {
        if (answer == ChangeAnswer.Done)
        {
            TempData["Status"] = texts[done].Value;
            return LocalRedirect($"/admin/accounts/{Id}" + (From is null ? "" : QueryString.Create("from", From)));
        }
        if (answer == ChangeAnswer.Unknown || !await ReadAsync(stop)) return NotFound();
        if (answer == ChangeAnswer.ChangedMeanwhile)
        {
            // What was chosen stays ticked; what holds now stands in the message, and the form now carries the new version.
            Response.StatusCode = StatusCodes.Status409Conflict;
            var now = string.Join(", ", Account.RolesInOrder.Select(role => texts["Role." + role].Value));
            ModelState.AddModelError("Form.Roles", texts["Accounts.Conflict", now, texts["Accounts.State." + State].Value]);
        }
        else ModelState.AddModelError("Form.Roles", texts["Accounts.LastAdministrator"]);
        if (Form.Roles.Length == 0) Form.Roles = [.. Account.Roles];
        return Page();
    }

    private async Task<bool> ReadAsync(CancellationToken stop)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, stop) is not { } found) return false;
        Account = found;
        Address = shown.Read(HttpContext, AddressCookie, user.Id) is [var id, var address] && id == Id.ToString() ? address : null;
        return true;
    }

    internal sealed class Input
    {
        /// <summary>The version that the form was made from.</summary>
        public string Version { get; set; } = "";

        public string[] Roles { get; set; } = [];
    }
}
