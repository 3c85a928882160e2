namespace Platform.Sdk;

/// <summary>An event as it is saved beside the change it tells of. Version and sequence are given by a trigger, under a lock on the subject.</summary>
internal sealed class OutboxRow
{
    public required Guid Subject { get; init; }

    /// <summary>Order of publishing within one save.</summary>
    public required long Place { get; init; }

    public required Guid Id { get; init; }

    public required string Type { get; init; }

    public required string Payload { get; init; }

    public required DateTimeOffset Occurred { get; init; }
}
