using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Accounts;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Pages.Account;

/// <summary>The new recovery codes, until the reader says that they are kept.</summary>
[RequirePermission("host.account")]
internal sealed class RecoveryCodes(ShownOnce shown, ICurrentUser user) : PageModel
{
    /// <summary>What carries them here.</summary>
    public const string Cookie = "recovery-codes";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public IActionResult OnGet()
    {
        Codes = shown.Read(HttpContext, Cookie, user.Id);
        return Codes.Count > 0 ? Page() : LocalRedirect("/account");
    }

    public IActionResult OnPost()
    {
        shown.Forget(HttpContext, Cookie);
        return LocalRedirect(LocalAddress.Or(ReturnUrl, "/"));
    }
}
