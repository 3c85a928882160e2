using System.IO.Compression;
using System.Security.Cryptography;
using Npgsql;

namespace Platform.Host.Backup;

/// <summary>A table's rows on their way between the server and a file, a buffer at a time.</summary>
internal static class TableCopy
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Writes a table to a new file that its owner alone may read, and has it on disk when it returns.</summary>
    public static async Task<BackupTable> ToFileAsync(NpgsqlConnection connection, string schema, string table, IReadOnlyList<string> columns, BackupFolder folder, CancellationToken stop)
    {
        var name = $"{schema}.{table}.copy.gz";
        using var digest = new ContentDigest();
        using var sha = SHA256.Create();
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("The platform runs on Linux.");
        await using var file = new FileStream(folder.FileNamed(name), new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        await using (var hashed = new CryptoStream(file, sha, CryptoStreamMode.Write, leaveOpen: true))
        await using (var packed = new GZipStream(hashed, CompressionLevel.Fastest, leaveOpen: true))
            await ReadAsync(connection, schema, table, columns, digest, packed, stop);
        file.Flush(flushToDisk: true);
        return new(table, columns, digest.Rows, digest.ToString(), name, file.Length, Convert.ToHexStringLower(sha.Hash!));
    }

    /// <summary>Loads a file into its empty table, and reads the table again to compare.</summary>
    /// <exception cref="BackupProblem">The rows there are not those that were backed up.</exception>
    public static async Task FromFileAsync(NpgsqlConnection connection, string schema, BackupTable table, BackupFolder folder, CancellationToken stop)
    {
        await using (var file = File.OpenRead(folder.FileOf(table)))
        await using (var rows = new GZipStream(file, CompressionMode.Decompress))
        await using (var import = await connection.BeginTextImportAsync($"copy {SchemaCatalog.Copied(schema, table.Name, table.Columns)} from stdin", stop))
            await rows.CopyToAsync(((StreamWriter)import).BaseStream, BufferBytes, stop);
        using var digest = new ContentDigest();
        await ReadAsync(connection, schema, table.Name, table.Columns, digest, Stream.Null, stop);
        if (digest.Rows != table.Rows || digest.ToString() != table.Content)
            throw new BackupProblem($"{schema}.{table.Name} does not hold what was backed up: {digest.Rows} rows, wanted {table.Rows}. Maybe the server writes values in another way: tell the maintainers.");
    }

    private static async Task ReadAsync(
        NpgsqlConnection connection, string schema, string table, IReadOnlyList<string> columns, ContentDigest digest, Stream to, CancellationToken stop)
    {
        using var rows = await connection.BeginTextExportAsync($"copy {SchemaCatalog.Copied(schema, table, columns)} to stdout", stop);
        var from = ((StreamReader)rows).BaseStream;
        var buffer = new byte[BufferBytes];
        while (await from.ReadAsync(buffer, stop) is var count and > 0)
        {
            digest.Append(buffer.AsSpan(0, count));
            await to.WriteAsync(buffer.AsMemory(0, count), stop);
        }
    }
}
