namespace Platform.Sdk;

/// <summary>The bells of this process's workers.</summary>
internal sealed class WakeUps
{
    public WakeUp Events { get; } = new();

    public WakeUp Jobs { get; } = new();

    public WakeUp Mail { get; } = new();
}
