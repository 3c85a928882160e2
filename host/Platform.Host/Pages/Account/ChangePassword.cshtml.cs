using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Platform.Host.Accounts;
using Platform.Sdk;

namespace Platform.Host.Pages.Account;

/// <summary>A new password. Every other session of the account ends, and this one is replaced.</summary>
[RequirePermission("host.account")]
internal sealed class ChangePassword(
    SignInCheck check, AccountSetUp setUp, Sessions sessions, UserManager<StaffAccount> accounts, ICurrentUser user,
    IOptions<SignInSettings> options, IStringLocalizer<HostTexts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Form.Again != Form.Password) ModelState.AddModelError("Form.Again", texts["Password.Differs"]);
        if (!ModelState.IsValid) return Page();
        if (!await check.OwnPasswordAsync(user.Id, Form.Current, stop))
        {
            ModelState.AddModelError("Form.Current", texts["Password.CurrentWrong", options.Value.TriesBeforeLockout, options.Value.Lockout.TotalMinutes]);
            return Page();
        }
        var account = (await accounts.FindByIdAsync(user.Id.ToString()))!;
        var result = await setUp.ChangePasswordAsync(account, Form.Password, stop);
        if (!result.Succeeded)
        {
            ModelState.Add(result);
            return Page();
        }
        await sessions.StartAsync(HttpContext, account, stop);
        TempData["Status"] = texts["Password.Changed"].Value;
        return LocalRedirect("/account");
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "SignIn.Password.Missing"), StringLength(PasswordRule.Longest, ErrorMessage = "SignIn.Password.Long")]
        public string Current { get; set; } = "";

        [Required(ErrorMessage = "Password.Missing"), StringLength(PasswordRule.Longest, ErrorMessage = "SignIn.Password.Long")]
        public string Password { get; set; } = "";

        public string? Again { get; set; }
    }
}
