using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Platform.Host.Accounts;
using Platform.Sdk;

namespace Platform.Host.Pages.SignIn;

/// <summary>The one-time address of an empty installation: makes the first administrator. Not found as soon as there is an account.</summary>
[AnonymousPage, EnableRateLimiting(SignInLimits.Policy)]
internal sealed class BeginInstallation(
    FirstAdministrator first, AddressTokens tokens, SignInSteps steps, IStringLocalizer<HostTexts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string? token, CancellationToken stop)
    {
        // The token must not stay in the address: history, screen and logs keep addresses.
        if (token is not null && await first.IsOpenAsync(token, stop))
        {
            tokens.Keep(HttpContext, OneTimeAddress.FirstAdministrator, token);
            return LocalRedirect("/first-administrator");
        }
        return token is null && await TokenAsync(stop) is not null ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await TokenAsync(stop) is not { } token) return NotFound();
        if (Form.Again != Form.Password) ModelState.AddModelError("Form.Again", texts["Password.Differs"]);
        if (!ModelState.IsValid) return Page();
        if (await first.RegisterAsync(token, Form.Name, Form.Email, Form.Password, stop) is not { } answer) return NotFound();
        if (!answer.Result.Succeeded)
        {
            ModelState.Add(answer.Result);
            return Page();
        }
        tokens.Forget(HttpContext, OneTimeAddress.FirstAdministrator);
        return LocalRedirect(steps.Begin(HttpContext, answer.Account, "/"));
    }

    private async Task<string?> TokenAsync(CancellationToken stop) =>
        tokens.Read(HttpContext, OneTimeAddress.FirstAdministrator) is { } token && await first.IsOpenAsync(token, stop) ? token : null;

    internal sealed class Input
    {
        [Required(ErrorMessage = "Accounts.Name.Missing"), StringLength(StaffAccount.LongestName, ErrorMessage = "Accounts.Name.Missing")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "SignIn.Email.Missing"), StringLength(StaffAccount.LongestEmail, ErrorMessage = "SignIn.Email.Missing")]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "Password.Missing"), StringLength(PasswordRule.Longest, ErrorMessage = "SignIn.Password.Long")]
        public string Password { get; set; } = "";

        public string? Again { get; set; }
    }
}
