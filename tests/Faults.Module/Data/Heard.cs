namespace Faults.Data;

/// <summary>One event as the reaction met it; the id is the order.</summary>
internal sealed class Heard
{
    public long Id { get; init; }

    public required Guid Subject { get; init; }

    public required long Version { get; init; }

    public required Guid Note { get; init; }
}
