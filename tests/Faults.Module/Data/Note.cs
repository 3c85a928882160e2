using Platform.Sdk;

namespace Faults.Data;

/// <summary>One write of a client.</summary>
internal sealed class Note : ITracked
{
    public const string SecretField = "note.secret";

    public required Guid Id { get; init; }

    public required Guid Subject { get; init; }

    /// <summary>The client's own mark for this write, never used twice by it.</summary>
    public required string Word { get; init; }

    public byte[]? SecretCipher { get; init; }
}
