using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Platform.Host.Jobs;
using Platform.Host.Time;
using Platform.Sdk;

namespace Platform.Host.Pages.Admin.Jobs;

/// <summary>
/// Every job of this node: what ran last and how it went, failed ones first, and when it runs next. Last those that rest, because their
/// module was taken away.
/// </summary>
[RequirePermission("host.jobs")]
internal sealed class Index(
    IEnumerable<RegisteredJob> jobs, JobNames names, JobRuns runs, JobClock timer, IIds ids, ICurrentUser user, WakeUps wakeUps, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<Rest> Resting { get; private set; } = [];

    public string When(DateTimeOffset? moment) => clock.Words(moment);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var last = (await runs.LastAsync(stop)).ToDictionary(r => (r.Module, r.Job));
        var rows = new List<Row>();
        foreach (var job in jobs)
        {
            var (next, paused) = await timer.NextAsync(job.Module, job.Name, stop);
            rows.Add(new(job.Module, job.Name, names.Text(job.Module, job.Name), last.GetValueOrDefault((job.Module, job.Name)), next, paused, job.Schedule.ToString().Length > 0));
        }
        Rows = [.. rows.OrderBy(r => r.Last?.State == "failed" ? 0 : 1).ThenBy(r => r.Last?.Error is null ? 1 : 0).ThenBy(r => r.Text, StringComparer.CurrentCulture)];
        Resting = [.. (await timer.RestingAsync(stop)).Select(j => new Rest(j.Module, j.Job, last.GetValueOrDefault((j.Module, j.Job))))];
    }

    public async Task<IActionResult> OnPostRunAsync(string module, string job, CancellationToken stop)
    {
        if (Find(module, job) is null) return NotFound();
        var id = ids.New();
        var added = await runs.AddAsync(id, module, job, "hand", null, user.Id, clock.GetUtcNow(), stop);
        wakeUps.Jobs.Ring();
        // One is on its way already: show that one.
        if (!added) id = (await runs.LastAsync(stop)).First(r => r.Module == module && r.Job == job).Id;
        return RedirectToPage("Run", new { id });
    }

    public async Task<IActionResult> OnPostPauseAsync(string module, string job, CancellationToken stop)
    {
        if (Find(module, job) is null) return NotFound();
        await timer.PauseAsync(module, job, stop);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostResumeAsync(string module, string job, CancellationToken stop)
    {
        if (Find(module, job) is null) return NotFound();
        await timer.ResumeAsync(module, job, stop);
        return RedirectToPage();
    }

    private RegisteredJob? Find(string module, string job) => jobs.FirstOrDefault(j => j.Module == module && j.Name == job);

    /// <summary>A job whose module is not here. Its name is the code's: the texts went with the module.</summary>
    internal sealed record Rest(string Module, string Job, JobRun? Last);

    internal sealed record Row(string Module, string Job, string Text, JobRun? Last, DateTimeOffset? Next, bool Paused, bool Timed);
}
