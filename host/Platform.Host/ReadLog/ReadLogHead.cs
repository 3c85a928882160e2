namespace Platform.Host.ReadLog;

/// <summary>The end of the chain, in a table of one row.</summary>
internal sealed class ReadLogHead
{
    public bool One { get; private set; }

    public long Id { get; private set; }

    public byte[] Hash { get; private set; } = [];
}
