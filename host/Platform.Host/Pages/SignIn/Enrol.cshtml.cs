using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Platform.Host.Accounts;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Pages.SignIn;

/// <summary>Sets up the code app, the first time or a new one. A code from it shows that it works; then it counts, and not before.</summary>
[AnonymousPage, EnableRateLimiting(SignInLimits.Policy)]
internal sealed class Enrol(
    SignInSteps steps, AccountSetUp setUp, ShownOnce shown, IOptions<SignInSettings> options, IStringLocalizer<HostTexts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public string Secret { get; private set; } = "";

    public string Link { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync() => await FindAsync() is null ? LocalRedirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await FindAsync() is not { } found) return LocalRedirect("/sign-in");
        if (!ModelState.IsValid) return Page();
        if (await setUp.SetAppAsync(found.Account, Secret, Form.Code, stop) is not { } codes)
        {
            ModelState.AddModelError("Form.Code", texts["Code.Wrong"]);
            return Page();
        }
        shown.Put(HttpContext, Account.RecoveryCodes.Cookie, found.Account.Id, codes.Select(RecoveryCodeText.Shown));
        await steps.CompleteAsync(HttpContext, found.Account, stop);
        return LocalRedirect("/account/recovery-codes" + QueryString.Create("returnUrl", LocalAddress.Or(found.Step.ReturnUrl, "/")));
    }

    private async Task<(SignInStep Step, StaffAccount Account)?> FindAsync()
    {
        if (await steps.FindAsync(HttpContext) is not { Step.NewSecret: { } secret } found) return null;
        Secret = secret;
        Link = Totp.Link(options.Value.Issuer, found.Account.Email!, secret);
        return found;
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "Code.Missing"), StringLength(20, ErrorMessage = "Code.Wrong")]
        public string Code { get; set; } = "";
    }
}
