using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Platform.Host.Accounts;
using Platform.Sdk;

namespace Platform.Host.Pages.SignIn;

/// <summary>A new or reset account's one-time address: the owner chooses a password, then sets up the code app.</summary>
[AnonymousPage, EnableRateLimiting(SignInLimits.Policy)]
internal sealed class ChoosePassword(
    AccountSetUp setUp, AddressTokens tokens, SignInSteps steps, IStringLocalizer<HostTexts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Whose address it is; null when it no longer works.</summary>
    public StaffAccount? Owner { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? token, CancellationToken stop)
    {
        Owner = (token ?? tokens.Read(HttpContext, OneTimeAddress.SetUp)) is { } given ? await setUp.FindAsync(given, stop) : null;
        if (Owner is null) return Dead();
        if (token is null) return Page();
        tokens.Keep(HttpContext, OneTimeAddress.SetUp, token);
        return LocalRedirect("/one-time");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (tokens.Read(HttpContext, OneTimeAddress.SetUp) is not { } token) return Dead();
        Owner = await setUp.FindAsync(token, stop);
        if (Owner is null) return Dead();
        if (Form.Again != Form.Password) ModelState.AddModelError("Form.Again", texts["Password.Differs"]);
        if (!ModelState.IsValid) return Page();
        switch (await setUp.ChoosePasswordAsync(Owner, token, Form.Password, stop))
        {
            case null:
                Owner = null;
                return Dead();
            case { Succeeded: false } refused:
                ModelState.Add(refused);
                return Page();
            default:
                tokens.Forget(HttpContext, OneTimeAddress.SetUp);
                return LocalRedirect(steps.Begin(HttpContext, Owner, "/"));
        }
    }

    private PageResult Dead()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "Password.Missing"), StringLength(PasswordRule.Longest, ErrorMessage = "SignIn.Password.Long")]
        public string Password { get; set; } = "";

        public string? Again { get; set; }
    }
}
