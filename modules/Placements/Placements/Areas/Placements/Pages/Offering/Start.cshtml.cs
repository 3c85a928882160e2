using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Placements.Public;
using Platform.Sdk;

namespace Placements.Pages.Offering;

/// <summary>The short address that is said and printed.</summary>
[AnonymousPage, AddressLanguage("Start")]
internal sealed class Start : PageModel
{
    public IActionResult OnGet() => LocalRedirect(OfferAddresses.Of("Who"));
}
