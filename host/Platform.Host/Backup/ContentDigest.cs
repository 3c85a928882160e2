using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Platform.Host.Backup;

/// <summary>
/// Counts and digests the rows of a table as PostgreSQL writes them, one line each. The lines' digests are added up, so the same rows
/// give the same digest in whichever order the server hands them out: what was restored can be compared with what was backed up.
/// </summary>
internal sealed class ContentDigest : IDisposable
{
    private const int Lanes = 4;
    private readonly IncrementalHash line = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ulong[] sum = new ulong[Lanes];

    public long Rows { get; private set; }

    public void Append(ReadOnlySpan<byte> text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        // A line break inside a value is written as \n, two signs: a real one ends the row.
        for (var end = text.IndexOf((byte)'\n'); end >= 0; end = text.IndexOf((byte)'\n'))
        {
            line.AppendData(text[..end]);
            line.GetHashAndReset(digest);
            for (var i = 0; i < Lanes; i++) sum[i] += BinaryPrimitives.ReadUInt64LittleEndian(digest[(i * 8)..]);
            Rows++;
            text = text[(end + 1)..];
        }
        line.AppendData(text);
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Lanes * 8];
        for (var i = 0; i < Lanes; i++) BinaryPrimitives.WriteUInt64LittleEndian(bytes[(i * 8)..], sum[i]);
        return Convert.ToHexStringLower(bytes);
    }

    public void Dispose() => line.Dispose();
}
