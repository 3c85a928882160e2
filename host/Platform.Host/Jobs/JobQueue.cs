using System.Text.Json;
using Platform.Sdk;

namespace Platform.Host.Jobs;

/// <summary>Writes requests for runs into the sender's own schema.</summary>
internal sealed class JobQueue(IEnumerable<RegisteredJob> jobs, IIds ids, TimeProvider clock, ICurrentUser user, WakeUps wakeUps) : IJobQueue
{
    public Guid Enqueue<TJob>(ModuleDb db, object? arguments) where TJob : class, IPlatformJob
    {
        ArgumentNullException.ThrowIfNull(db);
        var job = jobs.SingleOrDefault(j => j.Type == typeof(TJob) && j.Module.Equals(db.Schema, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"{db.Schema} asked for the job {typeof(TJob).Name}, which it did not register. Maybe AddJob is missing in its AddServices.");
        var request = new JobRequestRow
        {
            Id = ids.New(), Job = job.Name, Arguments = arguments is null ? null : JsonSerializer.Serialize(arguments, arguments.GetType(), JobRequestRow.Json),
            AskedBy = user.IsSignedIn ? user.Id : null, Asked = clock.GetUtcNow(),
        };
        db.Add(request);
        db.SavedChanges += (_, _) => wakeUps.Jobs.Ring();
        return request.Id;
    }
}
