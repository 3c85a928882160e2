namespace Platform.Host.Jobs;

/// <summary>This process's name among the nodes, shown in the history.</summary>
internal static class JobNode
{
    public static string Name { get; } = $"{Environment.MachineName}-{Environment.ProcessId}";
}
