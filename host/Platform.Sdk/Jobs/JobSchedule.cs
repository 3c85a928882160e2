namespace Platform.Sdk;

/// <summary>When a job runs, and how often a failed run is tried.</summary>
public sealed record JobSchedule
{
    private JobSchedule() { }

    /// <summary>Only when somebody asks: <see cref="IJobQueue"/>, or «Kör nu» on the jobs page.</summary>
    public static JobSchedule OnDemand { get; } = new();

    /// <summary>Five fields (minute, hour, day of month, month, day of week) in the installation's zone; null for another kind.</summary>
    public string? CronExpression { get; private init; }

    /// <summary>Time between two starts; null for another kind.</summary>
    public TimeSpan? Interval { get; private init; }

    /// <summary>How often one run is tried before it counts as failed, 1–10.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>At fixed times, for example <c>"15 3 * * *"</c> for 3.15 every night. A time missed while no node ran is made up for once.</summary>
    /// <param name="expression">Five fields: minute, hour, day of month, month, day of week.</param>
    public static JobSchedule Cron(string expression) => new() { CronExpression = expression };

    /// <summary>Again and again. A start that comes while the last run is unfinished is left out.</summary>
    /// <param name="interval">Time between two starts, at least one second.</param>
    public static JobSchedule Every(TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, TimeSpan.FromSeconds(1));
        return new() { Interval = interval };
    }

    /// <summary>The schedule in a form that can be compared and stored; empty for <see cref="OnDemand"/>.</summary>
    public override string ToString() => CronExpression is { } cron ? "cron " + cron : Interval is { } interval ? $"every {interval:c}" : "";
}
