using Npgsql;

namespace Faults.Tests;

/// <summary>Compares what the clients were promised with what the database holds.</summary>
internal sealed class Judge(Installation installation, Ledger ledger)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>Half a change, whichever half: each question lists what must not be there.</summary>
    private static readonly string[] Halves =
    [
        "select 'note without history ' || n.word from faults.note n where not exists (select from faults.history h where h.record_id = n.id and h.version = 1)",
        "select 'history without note ' || h.record_id from faults.history h where not exists (select from faults.note n where n.id = h.record_id)",
        "select 'note with ' || count(o.id) || ' events ' || n.word from faults.note n left join faults.outbox o on o.payload->>'note' = n.id::text group by n.id, n.word having count(o.id) <> 1",
        "select 'event without note ' || o.id from faults.outbox o where not exists (select from faults.note n where n.id::text = o.payload->>'note')",
        "select 'tally of ' || coalesce(t.subject, n.subject) from faults.tally t full join (select subject, count(*) as notes from faults.note group by subject) n on n.subject = t.subject where t.notes is distinct from n.notes",
        "select 'employer without history ' || e.name from employers.employer e where not exists (select from employers.history h where h.record_id = e.id and h.version = 1)",
        "select 'history without employer ' || h.record_id from employers.history h where h.record_type = 'employer' and not exists (select from employers.employer e where e.id = h.record_id)",
        "select 'key without answer ' || key from faults.form_key where location is null",
        "select 'mail without note ' || m.id from faults.mail_queue m where not exists (select from faults.note n where n.id::text = m.about)",
    ];

    /// <summary>Waits until no event is on its way.</summary>
    public async Task QuiesceAsync(TimeSpan longest)
    {
        var until = DateTime.UtcNow + longest;
        while (await installation.AskAsync<long>("select (select count(*) from faults.outbox where spread is null) + (select count(*) from platform.delivery where state <> 'done')") > 0)
        {
            if (DateTime.UtcNow > until) throw new TimeoutException($"Events are still on their way after {longest}.");
            await Task.Delay(BetweenLooks);
        }
    }

    public async Task<Verdict> CompareAsync()
    {
        await using var connection = await installation.OpenAsync();
        var stored = await CountsAsync(connection, "select word, count(*) from faults.note group by word union all select name, count(*) from employers.employer group by name");
        var acknowledged = ledger.Acknowledged;
        var half = new List<string>();
        foreach (var question in Halves) half.AddRange(await ListAsync(connection, question));
        return new(acknowledged.Count)
        {
            Missing = [.. acknowledged.Where(e => !stored.ContainsKey(e.Word)).Select(e => e.Word)],
            Twice = [.. stored.Where(s => s.Value > 1).Select(s => s.Key)],
            Half = half,
            Unmailed = [.. acknowledged.Where(e => e.Mailed).Select(e => e.Word).Except(await ListAsync(connection, "select n.word from faults.note n join faults.mail_queue m on m.about = n.id::text"))],
            NotHeardOnce = await ListAsync(connection, "select n.word || ' heard ' || count(h.id) from faults.note n left join faults.heard h on h.note = n.id group by n.id, n.word having count(h.id) <> 1"),
            OutOfOrder = await ListAsync(connection, "select subject || ' ' || version from (select subject, version, row_number() over (partition by subject order by id) as place from faults.heard) x where version <> place"),
        };
    }

    private static async Task<Dictionary<string, long>> CountsAsync(NpgsqlConnection connection, string question)
    {
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand(question, connection);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync()) found[row.GetString(0)] = row.GetInt64(1);
        return found;
    }

    private static async Task<List<string>> ListAsync(NpgsqlConnection connection, string question)
    {
        var found = new List<string>();
        await using var command = new NpgsqlCommand(question, connection);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync()) found.Add(row.GetString(0));
        return found;
    }
}
