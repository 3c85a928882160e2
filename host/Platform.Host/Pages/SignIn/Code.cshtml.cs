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

/// <summary>The second step: six figures from the code app, or a recovery code.</summary>
[AnonymousPage, EnableRateLimiting(SignInLimits.Policy)]
internal sealed class Code(SignInSteps steps, SignInCheck check, IOptions<SignInSettings> options, IStringLocalizer<HostTexts> texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Recovery { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await steps.FindAsync(HttpContext) switch
    {
        null => LocalRedirect("/sign-in"),
        { Step.NewSecret: not null } => LocalRedirect("/sign-in/enrol"),
        _ => Page(),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await steps.FindAsync(HttpContext) is not { Step.NewSecret: null } found) return LocalRedirect("/sign-in");
        if (!ModelState.IsValid) return Page();
        switch (await check.CodeAsync(found.Account, Form.Code, stop))
        {
            case CodeAnswer.Right:
                await steps.CompleteAsync(HttpContext, found.Account, stop);
                return LocalRedirect(LocalAddress.Or(found.Step.ReturnUrl, "/"));
            case CodeAnswer.TooMany:
                ModelState.AddModelError("Form.Code", texts["Code.TooMany", options.Value.TriesBeforeLockout, options.Value.Lockout.TotalMinutes]);
                return Page();
            default:
                ModelState.AddModelError("Form.Code", texts[Recovery ? "Code.Recovery.Wrong" : "Code.Wrong"]);
                return Page();
        }
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "Code.Missing"), StringLength(20, ErrorMessage = "Code.Wrong")]
        public string Code { get; set; } = "";
    }
}
