using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Jobs;
using Platform.Host.Time;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Platform.Host.Pages.Admin.Jobs;

/// <summary>All runs of one job that are still kept, newest first.</summary>
[RequirePermission("host.jobs")]
internal sealed class History(JobRuns runs, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Module { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Job { get; set; } = "";

    public ListQuery Query { get; private set; } = null!;

    public IReadOnlyList<JobRun> Runs { get; private set; } = [];

    public int Total { get; private set; }

    public string When(DateTimeOffset? moment) => clock.Words(moment);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request, JobRuns.PageSize);
        (Runs, var total) = await runs.HistoryAsync(Module, Job, Query.Page, stop);
        Total = (int)total;
    }
}
