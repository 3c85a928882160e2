using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Modules;
using Platform.Sdk;

namespace Platform.Host.Pages.Admin;

/// <summary>Which modules run here, which are switched off, and which were taken away and left their data.</summary>
[RequirePermission("host.modules")]
internal sealed class Modules(ModuleCatalog catalog, ModulesSeen seen) : PageModel
{
    public ModuleCatalog Catalog => catalog;

    public IReadOnlyList<string> Gone { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Gone = await seen.GoneAsync(stop);
}
