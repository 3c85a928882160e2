using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Mail;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Pages.Links;

/// <summary>One button, «Öppna», that uses the link up. A dead link gets the button for a new one on the same page.</summary>
[AnonymousPage]
internal sealed class OpenLink(RecordLinks links, HostCookies cookies) : PageModel
{
    public bool Alive { get; private set; }

    public bool Asked { get; private set; }

    private string? Token => cookies.Read(HttpContext, TakeLink.Cookie) is { Length: > 0 and <= 100 } token ? token : null;

    public async Task OnGetAsync(CancellationToken stop) => Alive = Token is { } token && await links.IsAliveAsync(token, stop);

    public void OnGetAsked() => Asked = true;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // Dead: the page itself says so, and has the way on.
        if (Token is not { } token || await links.OpenAsync(token, stop) is not var (session, path)) return LocalRedirect(Request.Path);
        cookies.Delete(HttpContext, TakeLink.Cookie);
        cookies.Write(HttpContext, RecordSession.Cookie, session);
        return LocalRedirect(path);
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken stop)
    {
        if (Token is { } token) await links.AskAgainAsync(token, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, stop);
        return LocalRedirect(Request.Path + "?handler=Asked");
    }
}
