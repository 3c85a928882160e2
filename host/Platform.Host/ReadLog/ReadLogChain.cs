using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Platform.Host.ReadLog;

/// <summary>Computes the chain again, row by row as it comes, in the way the function <c>platform.append_read_log</c> does.</summary>
internal sealed class ReadLogChain
{
    private const int HashBytes = 32;

    /// <summary>Everything that the chain covers, and what is left of an erased person.</summary>
    public const string Question = """
        select id, at, staff_id, roles, relation, person_id, what, purpose, page, reference, salt, person_digest, previous, hash
        from platform.read_log order by id
        """;

    private byte[] last = new byte[HashBytes];

    public long Rows { get; private set; }

    public long Erased { get; private set; }

    public long LastId { get; private set; }

    /// <summary>Whether the head names the row that came last.</summary>
    public bool EndsAt(long id, byte[] hash) => id == LastId && hash.AsSpan().SequenceEqual(last);

    /// <summary>What is wrong with the next row; null when it follows from the one before.</summary>
    public string? Check(NpgsqlDataReader row)
    {
        var (id, digest) = (row.GetInt64(0), row.GetFieldValue<byte[]>(11));
        if (id != LastId + 1) return $"row {LastId + 1} is missing";
        if (!row.GetFieldValue<byte[]>(12).AsSpan().SequenceEqual(last)) return "it does not follow the row before";
        if (row.IsDBNull(5)) Erased++;
        else if (!SHA256.HashData([.. Bytes(row.GetGuid(10)), .. Bytes(row.GetGuid(5))]).AsSpan().SequenceEqual(digest)) return "the person was altered";
        var computed = Hash(row, id, digest);
        if (!row.GetFieldValue<byte[]>(13).AsSpan().SequenceEqual(computed)) return "it was altered";
        (last, LastId) = (computed, id);
        Rows++;
        return null;
    }

    private byte[] Hash(NpgsqlDataReader row, long id, byte[] digest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(last);
        Append(hash, id);
        Append(hash, (row.GetDateTime(1).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);
        hash.AppendData(Bytes(row.GetGuid(2)));
        Append(hash, string.Join(' ', row.GetFieldValue<string[]>(3)));
        Append(hash, row.GetString(4));
        Append(hash, string.Join(' ', row.GetFieldValue<string[]>(6)));
        for (var column = 7; column <= 9; column++) Append(hash, row.GetString(column));
        hash.AppendData(digest);
        return hash.GetHashAndReset();
    }

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
