using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Placements.Data;
using Placements.Public;
using Platform.Sdk;

namespace Placements.Pages.Offering;

/// <summary>The employer takes the opening back; asked once, because nobody can be proposed afterwards.</summary>
[AnonymousPage, AddressLanguage("WithdrawCase"), EnableRateLimiting(PublicLimits.Policy)]
internal sealed class WithdrawCase(PlacementsDb db, OfferCases cases, IFormOnce forms) : PageModel
{
    public OfferCase? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken stop) => await FindAsync(reference, stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken stop)
    {
        if (await FindAsync(reference, stop) is { } elsewhere) return elsewhere;
        return await forms.OnceAsync(this, db, async () =>
        {
            cases.Withdraw(Found!);
            await db.SaveChangesAsync(stop);
            return OfferAddresses.Case(Found!.Reference);
        }, stop);
    }

    private async Task<IActionResult?> FindAsync(string reference, CancellationToken stop)
    {
        Found = await cases.OpenAsync(reference, stop);
        return Found is null ? LocalRedirect(OfferAddresses.LinkPage(reference)) : Found.MayWithdraw ? null : LocalRedirect(OfferAddresses.Case(Found.Reference));
    }
}
