using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Mail;
using Platform.Sdk;

namespace Platform.Host.Pages.Links;

/// <summary>Somebody wants no more mail they have not asked for. Opening the page changes nothing: mail scanners open links too.</summary>
[AnonymousPage]
internal sealed class LeaveMail(OptOutLinks links, MailOptOuts optOuts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public bool IsKnown { get; private set; }

    public bool HasLeft { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        IsKnown = links.TryOpen(Token, out var mailbox);
        if (mailbox is not null) HasLeft = await optOuts.HoldsAsync(mailbox, stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (links.TryOpen(Token, out var mailbox)) await optOuts.AddAsync(mailbox, stop);
        return RedirectToPage(new { Token });
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken stop)
    {
        if (links.TryOpen(Token, out var mailbox)) await optOuts.RemoveAsync(mailbox, stop);
        return RedirectToPage(new { Token });
    }
}
