using Npgsql;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>Shows a person's own rows to whoever may open that person.</summary>
internal sealed class ReadLogReader(IModuleConnections connections, IPersonAccess access) : IReadLog
{
    private const int PageSize = 50;

    public async Task<ReadLogPage> OfPersonAsync(Guid person, int page, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        if (access.Granted(person) == PersonDetail.None)
            throw new InvalidOperationException("The read log was asked for a person that this request may not show. Maybe [ShowsPerson(…)] is missing on the page model.");
        await using var batch = connections.For(HostDb.Schema).CreateBatch();
        batch.BatchCommands.Add(new("select count(*) from platform.read_log where person_id = $1") { Parameters = { new() { Value = person } } });
        batch.BatchCommands.Add(new("""
            select at, staff_id, roles, relation, what, purpose, page, reference from platform.read_log
            where person_id = $1 order by id desc limit $2 offset $3
            """) { Parameters = { new() { Value = person }, new() { Value = PageSize }, new() { Value = (page - 1L) * PageSize } } });
        await using var rows = await batch.ExecuteReaderAsync(stop);
        await rows.ReadAsync(stop);
        var total = rows.GetInt64(0);
        await rows.NextResultAsync(stop);
        var entries = new List<ReadLogEntry>();
        while (await rows.ReadAsync(stop))
            entries.Add(new(rows.GetFieldValue<DateTimeOffset>(0), rows.GetGuid(1), rows.GetFieldValue<string[]>(2), rows.GetString(3),
                PersonDetailCodes.Read(rows.GetFieldValue<string[]>(4)), rows.GetString(5), rows.GetString(6), rows.GetString(7)));
        return new(entries, total);
    }
}
