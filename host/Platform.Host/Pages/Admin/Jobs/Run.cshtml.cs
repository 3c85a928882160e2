using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Jobs;
using Platform.Host.Time;
using Platform.Sdk;

namespace Platform.Host.Pages.Admin.Jobs;

/// <summary>One run: how far it is while it runs, how it went afterwards. May be left and found again.</summary>
[RequirePermission("host.jobs")]
internal sealed class Run(JobRuns runs, JobNames names, TimeProvider clock) : PageModel
{
    public JobRun Shown { get; private set; } = null!;

    /// <summary>The job in words.</summary>
    public string Name => names.Text(Shown.Module, Shown.Job);

    public string When(DateTimeOffset? moment) => clock.Words(moment);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Page() : NotFound();

    /// <summary>Only the part that changes, for the page's own script.</summary>
    public async Task<IActionResult> OnGetProgressAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) ? Partial("_Progress", this) : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken stop)
    {
        if (await runs.FindAsync(id, stop) is not { } run) return false;
        Shown = run;
        return true;
    }
}
