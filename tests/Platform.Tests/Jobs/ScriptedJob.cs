using Platform.Sdk;

namespace Platform.Tests.Jobs;

/// <summary>Does what the test says.</summary>
internal sealed class ScriptedJob(ScriptedJob.Script script) : IPlatformJob
{
    public Task RunAsync(JobContext context, CancellationToken stop) => script.Run(context, stop);

    internal sealed record Order(int Number);

    internal sealed class Script
    {
        public Func<JobContext, CancellationToken, Task> Run { get; set; } = (_, _) => Task.CompletedTask;
    }
}
