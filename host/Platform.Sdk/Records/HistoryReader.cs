using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Platform.Sdk;

internal sealed class HistoryReader(IStaffDirectory staff) : IHistoryReader
{
    public async Task<HistoryPage> ReadAsync<TRecord>(ModuleDb db, Guid record, int? olderThan, CancellationToken stop) where TRecord : class, ITracked
    {
        var type = db.Model.FindEntityType(typeof(TRecord))
            ?? throw new InvalidOperationException($"{typeof(TRecord).Name} is not mapped in {db.GetType().Name}. Maybe another module's context was given.");
        var rows = await RowsAsync(db, HistoryCollector.TypeOf(type), record, olderThan ?? int.MaxValue, stop);
        var older = rows.Count > HistoryPage.Size ? rows[HistoryPage.Size - 1].Version : (int?)null;
        var shown = rows.Take(HistoryPage.Size).ToList();
        var who = shown.Where(r => r.Who is not null).Select(r => r.Who!.Value).Distinct().ToList();
        var names = who.Count == 0 ? new Dictionary<Guid, string>() : await staff.NamesAsync(who, stop);
        return new([.. shown.Select(r => r.Who is { } id && names.TryGetValue(id, out var name) ? r with { Name = name } : r)], older);
    }

    private static async Task<List<HistoryEntry>> RowsAsync(ModuleDb db, string type, Guid record, int olderThan, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            await using var command = new NpgsqlCommand(
                $"select version, at, who, why, action, changes::text from {db.Schema}.history where record_id = $1 and record_type = $2 and version < $3 order by version desc limit {HistoryPage.Size + 1}",
                (NpgsqlConnection)db.Database.GetDbConnection())
            {
                Parameters = { new() { Value = record }, new() { Value = type }, new() { Value = olderThan } },
            };
            var rows = new List<HistoryEntry>();
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop))
                rows.Add(new(reader.GetInt32(0), reader.GetFieldValue<DateTimeOffset>(1), reader.IsDBNull(2) ? null : reader.GetGuid(2), null,
                    reader.IsDBNull(3) ? null : reader.GetString(3), Enum.Parse<HistoryAction>(reader.GetString(4), ignoreCase: true), HistoryJson.Read(reader.GetString(5))));
            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
