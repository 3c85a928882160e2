using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Jobs;
using Platform.Host.Time;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Platform.Host.Pages.Admin.Jobs;

/// <summary>All runs of one job that are still kept, newest first.</summary>
[RequirePermission("host.jobs")]
internal sealed class History(JobRuns runs, JobNames names, TimeProvider clock) : PageModel
{
    /// <summary>The job in words.</summary>
    public string Name { get; private set; } = "";

    public ListQuery Query { get; private set; } = null!;

    public IReadOnlyList<JobRun> Runs { get; private set; } = [];

    public int Total { get; private set; }

    public string When(DateTimeOffset? moment) => clock.Words(moment);

    public async Task<IActionResult> OnGetAsync(string module, string job, CancellationToken stop)
    {
        if (await names.FindAsync(module, job, stop) is not { } found) return NotFound();
        Query = ListQuery.From(Request, JobRuns.PageSize);
        (Runs, var total) = await runs.HistoryAsync(found.Module, found.Job, Query.Page, stop);
        if (Runs.Count == 0 && total > 0)
        {
            // Past the last page.
            Query = Query.Within((int)total);
            (Runs, total) = await runs.HistoryAsync(found.Module, found.Job, Query.Page, stop);
        }
        (Name, Total) = (names.Text(found.Module, found.Job), (int)total);
        return Page();
    }
}
