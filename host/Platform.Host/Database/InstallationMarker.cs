using Npgsql;
using Platform.Host.Keys;

namespace Platform.Host.Database;

/// <summary>
/// Which keys a database was written with. A database whose key is not in the file must not be served: its encrypted fields could not be
/// read, and new ones would be written under a key that the next restore of the file takes away.
/// </summary>
internal static class InstallationMarker
{
    /// <summary>The table, in the host's schema.</summary>
    public const string Table = $"{DatabaseAddress.HostSchema}.installation_key";

    /// <summary>Makes the table; run as the owner of the host's schema.</summary>
    internal const string Create = $"""
        create table if not exists {Table} (
            id text primary key,
            first_used timestamptz not null default now(),
            signs_in boolean not null default false)
        """;

    /// <summary>The ids of every key this database was written with; empty for a new one.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(NpgsqlConnection administrator, CancellationToken cancellation)
    {
        if (!await ExistsAsync(administrator, cancellation)) return [];
        await using var command = new NpgsqlCommand($"select id from {Table} order by first_used, id", administrator);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var ids = new List<string>();
        while (await rows.ReadAsync(cancellation)) ids.Add(rows.GetString(0));
        return ids;
    }

    /// <summary>The installation's keys. Only a database without a marker gets a new key file.</summary>
    /// <exception cref="InstallationKeysProblem">The file is missing, or lacks a key of this database.</exception>
    public static async Task<InstallationKeys> OpenKeysAsync(NpgsqlConnection administrator, string keyFile, TimeProvider clock, CancellationToken cancellation)
    {
        var used = await ReadAsync(administrator, cancellation);
        var keys = InstallationKeys.Read(keyFile);
        var missing = used.Where(id => keys?.Holds(id) != true).ToList();
        if (missing.Count == 0) return keys ?? await InstallationKeys.ReadOrCreateAsync(keyFile, clock, cancellation);
        throw new InstallationKeysProblem($"The database {administrator.Database} was written with the key {string.Join(", ", missing)}, and {keyFile} "
            + $"{(keys is null ? "does not exist" : "does not hold it")}: restore the key file. Maybe Keys:File names another place, or the database is another installation's.");
    }

    /// <summary>Whether the logins' passwords were set from this key.</summary>
    internal static async Task<bool> SignsInWithAsync(NpgsqlConnection administrator, string keyId, CancellationToken cancellation) =>
        await ExistsAsync(administrator, cancellation)
        && await administrator.HoldsAsync($"select exists (select from {Table} where id = @role and signs_in)", keyId, cancellation);

    /// <summary>Notes that the logins' passwords now come from this key.</summary>
    internal static async Task NoteAsync(NpgsqlConnection administrator, string keyId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
             insert into {Table} (id, signs_in) values (@key, true) on conflict (id) do update set signs_in = true where not {Table}.signs_in;
             update {Table} set signs_in = false where id <> @key and signs_in
             """, administrator) { Parameters = { new("key", keyId) } };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static Task<bool> ExistsAsync(NpgsqlConnection administrator, CancellationToken cancellation) =>
        administrator.HoldsAsync("select to_regclass(@role) is not null", Table, cancellation);
}
