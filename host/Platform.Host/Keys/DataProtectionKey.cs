namespace Platform.Host.Keys;

/// <summary>One element of the Data Protection key ring, as every node reads it: a key, encrypted, or a revocation.</summary>
internal sealed class DataProtectionKey
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
