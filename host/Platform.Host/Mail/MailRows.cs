using Npgsql;
using NpgsqlTypes;
using Platform.Sdk;

namespace Platform.Host.Mail;

/// <summary>The tables <c>mail_queue</c>, one in each schema, for the sender.</summary>
internal sealed class MailRows(IModuleConnections connections)
{
    public NpgsqlDataSource Source(string schema) => connections.For(schema);

    /// <summary>The next mail that is due, locked until the transaction ends; null when there is none, or others have them all.</summary>
    public static async Task<QueuedMail?> ClaimAsync(NpgsqlConnection connection, string schema, DateTimeOffset now, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand($"""
            select id, template, language, address_cipher, address_look_up, arguments_cipher, about, asked_for, tries, created
            from {schema}.mail_queue where state = 'waiting' and next_try <= @now order by next_try, id limit 1 for update skip locked
            """, connection) { Parameters = { new("now", now) } };
        await using var row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop)) return null;
        return new(schema, row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetFieldValue<byte[]>(3), row.GetFieldValue<byte[]>(4),
            row.GetFieldValue<byte[]>(5), row.IsDBNull(6) ? null : row.GetString(6), row.GetBoolean(7), row.GetInt32(8), row.GetFieldValue<DateTimeOffset>(9));
    }

    /// <summary>Ends a mail in one of the final states; what it said and to whom is removed.</summary>
    public static Task EndAsync(NpgsqlConnection connection, QueuedMail mail, string state, string? reason, string? reference, DateTimeOffset now, CancellationToken stop) =>
        RunAsync(connection, $"""
            update {mail.Schema}.mail_queue set state = @state, tries = tries + 1, reason = @reason, reference = @reference, finished = @now,
                address_cipher = null, arguments_cipher = null
            where id = @id
            """, mail, reason, reference, stop, new NpgsqlParameter("state", state), new NpgsqlParameter("now", now));

    public static Task DelayAsync(NpgsqlConnection connection, QueuedMail mail, DateTimeOffset next, string reason, string reference, CancellationToken stop) =>
        RunAsync(connection, $"update {mail.Schema}.mail_queue set tries = tries + 1, next_try = @next, reason = @reason, reference = @reference where id = @id",
            mail, reason, reference, stop, new NpgsqlParameter("next", next));

    private static async Task RunAsync(
        NpgsqlConnection connection, string sql, QueuedMail mail, string? reason, string? reference, CancellationToken stop, params NpgsqlParameter[] more)
    {
        await using var command = new NpgsqlCommand(sql, connection)
        {
            Parameters =
            {
                new("id", mail.Id), new NpgsqlParameter("reason", NpgsqlDbType.Text) { Value = (object?)reason ?? DBNull.Value },
                new NpgsqlParameter("reference", NpgsqlDbType.Text) { Value = (object?)reference ?? DBNull.Value },
            },
        };
        command.Parameters.AddRange(more);
        await command.ExecuteNonQueryAsync(stop);
    }
}
