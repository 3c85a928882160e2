using Npgsql;
using Platform.Sdk;

namespace Platform.Host.Mail;

/// <summary>What an administrator sees of the queues: never an address, never a text.</summary>
internal sealed class MailList(IModuleConnections connections, MailTexts texts, TimeProvider clock)
{
    public const int PageSize = 50;
    private const int MostPages = 20;

    public async Task<IReadOnlyDictionary<string, long>> CountAsync(CancellationToken stop)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var schema in texts.Schemas)
        {
            await using var command = connections.For(schema).CreateCommand($"select state, count(*) from {schema}.mail_queue group by state");
            await using var row = await command.ExecuteReaderAsync(stop);
            while (await row.ReadAsync(stop)) counts[row.GetString(0)] = counts.GetValueOrDefault(row.GetString(0)) + row.GetInt64(1);
        }
        return counts;
    }

    /// <summary>How many of the mails queued since a moment were given up, and how many a mail server refused.</summary>
    public async Task<(long Failed, long Refused)> CountLostAsync(DateTimeOffset since, CancellationToken stop)
    {
        var (failed, refused) = (0L, 0L);
        foreach (var schema in texts.Schemas)
        {
            await using var command = connections.For(schema).CreateCommand($"""
                select count(*) filter (where state = 'failed'), count(*) filter (where state = 'refused') from {schema}.mail_queue where created > @since
                """);
            command.Parameters.Add(new("since", since));
            await using var row = await command.ExecuteReaderAsync(stop);
            await row.ReadAsync(stop);
            (failed, refused) = (failed + row.GetInt64(0), refused + row.GetInt64(1));
        }
        return (failed, refused);
    }

    /// <summary>Mails in a state, newest first, of all schemas together; the first twenty pages can be reached.</summary>
    public async Task<IReadOnlyList<MailLine>> ReadAsync(string state, int page, CancellationToken stop)
    {
        page = Math.Clamp(page, 1, MostPages);
        var lines = new List<MailLine>();
        foreach (var schema in texts.Schemas)
        {
            // One schema cannot know how many of the page the others fill, so each gives as many as the page could end with.
            await using var command = connections.For(schema).CreateCommand($"""
                select id, template, language, tries, created, next_try, reason, reference, finished from {schema}.mail_queue
                where state = @state order by created desc, id limit {page * PageSize}
                """);
            command.Parameters.Add(new("state", state));
            await using var row = await command.ExecuteReaderAsync(stop);
            while (await row.ReadAsync(stop))
                lines.Add(new(schema, row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetFieldValue<DateTimeOffset>(4),
                    row.GetFieldValue<DateTimeOffset>(5), row.IsDBNull(6) ? null : row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7),
                    row.IsDBNull(8) ? null : row.GetFieldValue<DateTimeOffset>(8)));
        }
        return [.. lines.OrderByDescending(l => l.Created).ThenBy(l => l.Id).Skip((page - 1) * PageSize).Take(PageSize)];
    }

    /// <summary>Tries a delayed mail at once.</summary>
    public async Task TryNowAsync(string schema, Guid id, CancellationToken stop)
    {
        if (!texts.Schemas.Contains(schema)) return;
        await using var command = connections.For(schema).CreateCommand($"update {schema}.mail_queue set next_try = @now where id = @id and state = 'waiting'");
        command.Parameters.Add(new("id", id));
        command.Parameters.Add(new("now", clock.GetUtcNow()));
        await command.ExecuteNonQueryAsync(stop);
    }
}

/// <summary>One row of the page.</summary>
internal sealed record MailLine(
    string Schema, Guid Id, string Template, string Language, int Tries, DateTimeOffset Created, DateTimeOffset NextTry, string? Reason, string? Reference,
    DateTimeOffset? Finished);
