using Platform.Sdk;
using Quartz;

namespace Platform.Host.Jobs;

/// <summary>Keeps the scheduler's stored jobs in step with what the modules of this node have registered, and answers for the jobs page.</summary>
internal sealed class JobClock(ISchedulerFactory factory, IEnumerable<RegisteredJob> jobs, TimeProvider clock)
{
    private const string Schedule = "schedule";

    public async Task<IScheduler> SchedulerAsync(CancellationToken stop) => await factory.GetScheduler(stop);

    /// <summary>Stores new and changed schedules; a schedule that stands as it was keeps its next time and its pause.</summary>
    public async Task StoreAsync(CancellationToken stop)
    {
        var scheduler = await SchedulerAsync(stop);
        foreach (var module in jobs.GroupBy(j => j.Module))
        {
            var timed = module.Where(j => j.Schedule.ToString().Length > 0).ToList();
            foreach (var job in timed) await StoreAsync(scheduler, job, stop);
            foreach (var key in await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(module.Key), stop))
                if (timed.All(j => j.Name != key.Name)) await scheduler.DeleteJob(key, stop);
        }
    }

    public async Task PauseAsync(string module, string job, CancellationToken stop) =>
        await (await SchedulerAsync(stop)).PauseJob(new(job, module), stop);

    public async Task ResumeAsync(string module, string job, CancellationToken stop) =>
        await (await SchedulerAsync(stop)).ResumeJob(new(job, module), stop);

    /// <summary>When a job runs next, and whether it is paused.</summary>
    public async Task<(DateTimeOffset? Next, bool Paused)> NextAsync(string module, string job, CancellationToken stop)
    {
        var scheduler = await SchedulerAsync(stop);
        if (await scheduler.GetTrigger(new(job, module), stop) is not { } trigger) return (null, false);
        return (trigger.NextFireTimeUtc, await scheduler.GetTriggerState(trigger.Key, stop) == TriggerState.Paused);
    }

    /// <summary>Stored jobs of modules that this node has not: their schedules stand and wait for the module to come back.</summary>
    public async Task<IReadOnlyList<(string Module, string Job)>> RestingAsync(CancellationToken stop)
    {
        var here = jobs.Select(j => j.Module).ToHashSet(StringComparer.Ordinal);
        var stored = await (await SchedulerAsync(stop)).GetJobKeys(GroupMatcher<JobKey>.AnyGroup(), stop);
        return [.. stored.Where(k => !here.Contains(k.Group)).Select(k => (k.Group, k.Name)).Order()];
    }

    private async Task StoreAsync(IScheduler scheduler, RegisteredJob job, CancellationToken stop)
    {
        var key = new JobKey(job.Name, job.Module);
        if (await scheduler.GetJobDetail(key, stop) is { } stored && stored.JobDataMap.GetString(Schedule) == job.Schedule.ToString()) return;
        var detail = JobBuilder.Create<StoredJob>().WithIdentity(key).StoreDurably().RequestRecovery().UsingJobData(Schedule, job.Schedule.ToString()).Build();
        var trigger = TriggerBuilder.Create(clock).WithIdentity(job.Name, job.Module).ForJob(key);
        var timed = job.Schedule.CronExpression is { } cron
            ? trigger.WithSchedule(CronScheduleBuilder.Create(cron, CronFormat.Unix).InTimeZone(clock.LocalTimeZone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            : trigger.StartAt(clock.GetUtcNow() + job.Schedule.Interval!.Value)
                .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(job.Schedule.Interval.Value).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithExistingCount));
        await scheduler.ScheduleJobs(new Dictionary<IJobDetail, IReadOnlyCollection<ITrigger>> { [detail] = [timed.Build()] }, new() { Replace = true }, stop);
    }
}
