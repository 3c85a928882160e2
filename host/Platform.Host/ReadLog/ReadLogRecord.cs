namespace Platform.Host.ReadLog;

/// <summary>One read, as it is stored. Only the function <c>platform.append_read_log</c> writes it.</summary>
internal sealed class ReadLogRecord
{
    /// <summary>Place in the chain, without gaps.</summary>
    public long Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid StaffId { get; private set; }

    public string[] Roles { get; private set; } = [];

    public string Relation { get; private set; } = "";

    /// <summary>Null once the person is erased; the digest stays.</summary>
    public Guid? PersonId { get; private set; }

    public string[] What { get; private set; } = [];

    public string Purpose { get; private set; } = "";

    public string Page { get; private set; } = "";

    public string Reference { get; private set; } = "";

    public Guid? Salt { get; private set; }

    public byte[] PersonDigest { get; private set; } = [];

    public byte[] Previous { get; private set; } = [];

    public byte[] Hash { get; private set; } = [];

    public DateTimeOffset? ErasedAt { get; private set; }
}
