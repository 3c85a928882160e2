using Npgsql;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>
/// Appends to the read log on a connection of its own: committed when the call returns, whatever becomes of the page. Chained inside
/// a longer transaction every other reader would wait for that transaction's end.
/// </summary>
internal sealed class ReadLogWriter(IModuleConnections connections, ICurrentUser user, TimeProvider clock)
{
    private const int SecondsToWait = 5;

    /// <summary>Writes one batch, of one request and purpose.</summary>
    /// <param name="reference">The request's, or the run's of a command.</param>
    /// <param name="page">Where.</param>
    /// <param name="purpose">Why.</param>
    /// <param name="rows">Whom.</param>
    /// <param name="stop">Aborted.</param>
    /// <exception cref="ReadLogUnavailable">Nothing was written.</exception>
    public async Task AppendAsync(string reference, string page, string purpose, IReadOnlyList<ReadLogRow> rows, CancellationToken stop)
    {
        if (rows.Count == 0) return;
        try
        {
            await using var append = connections.For(HostDb.Schema).CreateCommand("select platform.append_read_log($1, $2, $3, $4, $5, $6, $7, $8, $9)");
            append.CommandTimeout = SecondsToWait;
            append.Parameters.Add(new() { Value = clock.GetUtcNow() });
            append.Parameters.Add(new() { Value = user.Id });
            append.Parameters.Add(new() { Value = user.Roles.ToArray() });
            append.Parameters.Add(new() { Value = purpose });
            append.Parameters.Add(new() { Value = page });
            append.Parameters.Add(new() { Value = reference });
            append.Parameters.Add(new() { Value = rows.Select(r => r.Person).ToArray() });
            append.Parameters.Add(new() { Value = rows.Select(r => r.Relation).ToArray() });
            append.Parameters.Add(new() { Value = rows.Select(r => r.What.Codes()).ToArray() });
            await append.ExecuteScalarAsync(stop);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            throw new ReadLogUnavailable(e);
        }
    }
}
