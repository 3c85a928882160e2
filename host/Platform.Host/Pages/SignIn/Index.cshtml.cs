using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Platform.Host.Accounts;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Pages.SignIn;

/// <summary>E-mail address and password, the first of two steps.</summary>
[AnonymousPage, EnableRateLimiting(SignInLimits.Policy)]
internal sealed class Index(
    SignInCheck check, SignInSteps steps, SignInLimits limits, DemoAccounts demo, UserManager<StaffAccount> accounts, ICurrentUser user,
    IOptions<SignInSettings> options, IStringLocalizer<HostTexts> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Why the last session ended, as <see cref="SessionEnd"/>; anybody can write it into the address, so it only chooses a text.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ended { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public string? EndedText { get; private set; }

    /// <summary>Who can be chosen by one press; empty on everything but a demo.</summary>
    public IReadOnlyList<StaffAccount> Offered { get; private set; } = [];

    private string Back => LocalAddress.Or(ReturnUrl, "/");

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (user.IsSignedIn) return LocalRedirect(Back);
        if (SessionEnd.IsTold(Ended)) EndedText = texts["SignIn.Ended." + Ended, options.Value.Idle.TotalMinutes, options.Value.Longest.TotalHours];
        Offered = await demo.OfferedAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Offered = await demo.OfferedAsync(stop);
        if (!ModelState.IsValid) return Page();
        if (!limits.Allows(HttpContext, accounts.NormalizeEmail(Form.Email.Trim()))) return StatusCode(StatusCodes.Status429TooManyRequests);
        if (await check.PasswordAsync(Form.Email, Form.Password, stop) is { } account) return LocalRedirect(steps.Begin(HttpContext, account, Back));
        ModelState.AddModelError("Form.Email", texts["SignIn.Wrong", options.Value.TriesBeforeLockout, options.Value.Lockout.TotalMinutes]);
        return Page();
    }

    public async Task<IActionResult> OnPostDemoAsync(Guid account, CancellationToken stop)
    {
        if (await demo.FindAsync(account, stop) is not { } chosen) return NotFound();
        await steps.CompleteAsync(HttpContext, chosen, stop);
        return LocalRedirect(Back);
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "SignIn.Email.Missing"), StringLength(StaffAccount.LongestEmail, ErrorMessage = "SignIn.Email.Missing")]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "SignIn.Password.Missing"), StringLength(PasswordRule.Longest, ErrorMessage = "SignIn.Password.Long")]
        public string Password { get; set; } = "";
    }
}
