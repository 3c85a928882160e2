namespace Platform.Sdk;

/// <summary>
/// Work that nobody waits for: one internal sealed class in <c>Jobs/</c>, registered with <see cref="JobRegistration.AddJob{TJob}"/>. The
/// class's name is the job's name; people read the text <c>Job.&lt;Name&gt;</c> of the module's resources.
/// </summary>
/// <remarks>
/// It runs in a scope of its own, on one node at a time, with nobody signed in. It runs at least once: on a node that is killed it starts
/// again elsewhere, so what it has committed must stand being met a second time.
/// </remarks>
public interface IPlatformJob
{
    /// <summary>
    /// Runs it. An exception is a failed try; it is tried again with growing delay as often as the schedule says. Throw
    /// <see cref="StatedFailure"/> to tell the administrator why in words; of other exceptions only the kind is shown.
    /// </summary>
    /// <param name="context">What was asked for, and where progress is told.</param>
    /// <param name="stop">The host stops or has lost the run; throwing on it costs no try.</param>
    Task RunAsync(JobContext context, CancellationToken stop);
}
