using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Mail;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Pages.Links;

/// <summary>Where the mail's link lands: the token moves from the address into a short cookie at once, and nothing is used up.</summary>
[AnonymousPage]
internal sealed class TakeLink(HostCookies cookies) : PageModel
{
    public const string Cookie = "link";

    public IActionResult OnGet(string token)
    {
        if (token.Length <= 100) cookies.Write(HttpContext, Cookie, token, RecordLinks.Lasts);
        return LocalRedirect(LinkAddresses.OpenFrom(Request.Path));
    }
}
