using Microsoft.Extensions.Localization;
using Platform.Sdk;

namespace Platform.Host.Jobs;

/// <summary>Jobs whose last run failed, with all its tries.</summary>
internal sealed class JobsToday(IEnumerable<RegisteredJob> jobs, JobRuns runs, IStringLocalizer<HostTexts> texts) : ITodaySource
{
    public async Task<TodayList> GetAsync(ICurrentUser user, DateOnly today, int limit, CancellationToken stop)
    {
        if (!user.May("host.jobs") || await runs.CountFailedAsync([.. jobs], stop) is not (> 0 and var failed)) return TodayList.Empty;
        return new([new(today, texts["Today.LookAt"], texts[failed == 1 ? "Today.Jobs.One" : "Today.Jobs.Many", failed], "/admin/jobs", null, null, null, texts["Today.Jobs.Rule"])], 1);
    }
}
