using System.Text.Json;

namespace Platform.Sdk;

/// <summary>One run of a job.</summary>
public sealed class JobContext
{
    private readonly string? arguments;
    private readonly Func<JobProgress, Task> report;

    internal JobContext(Guid run, int attempt, string? arguments, Func<JobProgress, Task> report) =>
        (Run, Attempt, this.arguments, this.report) = (run, attempt, arguments, report);

    /// <summary>The run's id, the same in every try.</summary>
    public Guid Run { get; }

    /// <summary>1 at the first try.</summary>
    public int Attempt { get; }

    /// <summary>What the sender of a one-off job gave to <see cref="IJobQueue.Enqueue{TJob}"/>.</summary>
    /// <typeparam name="T">The type that was given.</typeparam>
    /// <exception cref="InvalidOperationException">The run carries no arguments, or others.</exception>
    public T Arguments<T>() where T : class
    {
        if (arguments is null) throw new InvalidOperationException($"Run {Run} carries no arguments, wanted {typeof(T).Name}. Maybe it was started by its schedule.");
        try
        {
            return JsonSerializer.Deserialize<T>(arguments, JobRequestRow.Json)!;
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"The arguments of run {Run} are not a {typeof(T).Name}. Maybe they were written by another version.", e);
        }
    }

    /// <summary>Shows how far the run is; cheap to call often, at most one a second is written down.</summary>
    /// <param name="done">Steps done, 0 or more.</param>
    /// <param name="total">Steps in all; 0 when not known.</param>
    /// <param name="text">What it is doing, at most 200 characters, without personal data; null for nothing.</param>
    public Task ReportAsync(long done, long total, string? text = null) => report(new(done, total, text));
}

/// <summary>How far a run is.</summary>
internal sealed record JobProgress(long Done, long Total, string? Text);
