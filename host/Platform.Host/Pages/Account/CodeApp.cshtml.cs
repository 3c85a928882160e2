using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Platform.Host.Accounts;
using Platform.Sdk;

namespace Platform.Host.Pages.Account;

/// <summary>Begins with a new code app. The old one works until the new one has given its first code.</summary>
[RequirePermission("host.account")]
internal sealed class CodeApp(
    SignInCheck check, SignInSteps steps, UserManager<StaffAccount> accounts, ICurrentUser user, IOptions<SignInSettings> options,
    IStringLocalizer<HostTexts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Page();
        if (await check.OwnPasswordAsync(user.Id, Form.Current, stop))
            return LocalRedirect(steps.Begin(HttpContext, (await accounts.FindByIdAsync(user.Id.ToString()))!, "/account", newApp: true));
        ModelState.AddModelError("Form.Current", texts["Password.CurrentWrong", options.Value.TriesBeforeLockout, options.Value.Lockout.TotalMinutes]);
        return Page();
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "SignIn.Password.Missing"), StringLength(PasswordRule.Longest, ErrorMessage = "SignIn.Password.Long")]
        public string Current { get; set; } = "";
    }
}
