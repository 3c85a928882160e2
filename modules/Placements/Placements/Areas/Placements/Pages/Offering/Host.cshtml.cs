using Microsoft.AspNetCore.Mvc.RazorPages;
using Placements.Public;
using Platform.Sdk;

namespace Placements.Pages.Offering;

/// <summary>Why and how to receive somebody, for an employer who has not decided.</summary>
[AnonymousPage, AddressLanguage("Host")]
internal sealed class Host : PageModel;
