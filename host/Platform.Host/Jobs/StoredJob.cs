using Platform.Sdk;
using Quartz;

namespace Platform.Host.Jobs;

/// <summary>
/// The one job type that the scheduler stores: it only puts a run in line, and a node that has the module takes it from there. So the
/// scheduler never needs a module's types, and runs by clock, by hand and by request are one and the same.
/// </summary>
internal sealed class StoredJob(JobRuns runs, IIds ids, TimeProvider clock, WakeUps wakeUps) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var key = context.JobDetail.Key;
        await runs.AddAsync(ids.New(), key.Group, key.Name, "schedule", null, null, clock.GetUtcNow(), cancellationToken);
        wakeUps.Jobs.Ring();
    }
}
