using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Shell;
using Platform.Sdk;

namespace Platform.Host.Pages.Public;

/// <summary>A page linked from the foot of every page; its words are in the host's texts.</summary>
[AnonymousPage]
internal sealed class PersonalData(UnitProfile unit) : PageModel
{
    public UnitProfile Unit => unit;
}
