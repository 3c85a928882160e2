using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Forms;

/// <summary>
/// The table of drafts. A row's id is a digest of account and page, so that neither stands there readable and a second saving
/// finds the first; what was typed is encrypted for that id.
/// </summary>
internal sealed class DraftStore(IModuleConnections connections, IFieldCipher cipher, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    private const string Field = "draft.content";
    private const int MostForOne = 50;

    private static readonly string[] NeverKept = ["password", "secret", "code", "token"];

    public async Task<bool> SaveAsync(Guid account, string page, IEnumerable<KeyValuePair<string, string[]>> values, bool afterSessionEnd, CancellationToken stop)
    {
        var kept = values.Where(v => !v.Key.StartsWith("__", StringComparison.Ordinal) && !NeverKept.Any(n => v.Key.Contains(n, StringComparison.OrdinalIgnoreCase)));
        var text = JsonSerializer.Serialize(new StoredDraft(afterSessionEnd, kept.ToDictionary(v => v.Key, v => v.Value)));
        if (account == Guid.Empty || text.Length > IDrafts.Longest) return false;
        var id = IdOf(account, page);
        await using var command = Connection.CreateCommand($"""
            insert into {HostDb.Schema}.draft (id, account_id, content, saved_at) values ($1, $2, $3, $4)
            on conflict (id) do update set content = excluded.content, saved_at = excluded.saved_at
            """);
        Add(command, id, account, cipher.Encrypt(text, id, Field), clock.GetUtcNow());
        await command.ExecuteNonQueryAsync(stop);
        await using var limit = Connection.CreateCommand($"""
            delete from {HostDb.Schema}.draft where id in (select id from {HostDb.Schema}.draft where account_id = $1 order by saved_at desc offset {MostForOne})
            """);
        Add(limit, account);
        await limit.ExecuteNonQueryAsync(stop);
        return true;
    }

    public async Task<Draft?> LoadAsync(Guid account, string page, CancellationToken stop)
    {
        var id = IdOf(account, page);
        await using var command = Connection.CreateCommand($"select content, saved_at from {HostDb.Schema}.draft where id = $1 and saved_at > $2");
        Add(command, id, clock.GetUtcNow() - Lasts);
        await using var row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop)) return null;
        try
        {
            var draft = JsonSerializer.Deserialize<StoredDraft>(cipher.Decrypt(row.GetFieldValue<byte[]>(0), id, Field))!;
            return new(row.GetFieldValue<DateTimeOffset>(1), draft.AfterSessionEnd, draft.Values);
        }
        catch (CryptographicException)
        {
            // A draft is not worth an error page: after a restored key file the page is simply shown without it.
            return null;
        }
    }

    public async Task DiscardAsync(Guid account, string page, CancellationToken stop)
    {
        await using var command = Connection.CreateCommand($"delete from {HostDb.Schema}.draft where id = $1");
        Add(command, IdOf(account, page));
        await command.ExecuteNonQueryAsync(stop);
    }

    private NpgsqlDataSource Connection => connections.For(HostDb.Schema);

    private static Guid IdOf(Guid account, string page) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{account:N} {page}")).AsSpan(0, 16));

    private static void Add(NpgsqlCommand command, params object[] values)
    {
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
    }
}
