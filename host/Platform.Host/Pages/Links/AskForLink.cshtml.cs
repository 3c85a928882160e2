using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Platform.Host.Access;
using Platform.Host.Mail;
using Platform.Sdk;

namespace Platform.Host.Pages.Links;

/// <summary>The standing link's page: one button that sends a sign-in link to the address on file. It says the same whatever it knows.</summary>
[AnonymousPage, EnableRateLimiting(AddressLimits.Links)]
internal sealed class AskForLink(RecordLinks links) : PageModel
{
    public bool Asked { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken stop)
    {
        await links.AskAsync(reference, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, stop);
        return LocalRedirect(Request.Path + "?handler=Asked");
    }

    public void OnGetAsked() => Asked = true;
}
