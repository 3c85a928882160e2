using System.Data;
using System.Globalization;
using Npgsql;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>`./platform verify-read-log`: computes the whole chain again and names the first row that does not fit.</summary>
internal sealed class VerifyReadLogCommand(IServiceProvider services) : IPlatformCommand
{
    private const int Broken = 1;
    private const int BadUse = 2;

    public string Name => "verify-read-log";

    public string Usage => "./platform verify-read-log";

    public bool NeedsDatabase => true;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        if (arguments.Count > 0)
        {
            await errors.WriteLineAsync($"verify-read-log takes no arguments, got «{arguments[0]}». Usage: {Usage}");
            return BadUse;
        }
        await using var connection = await services.GetRequiredService<IModuleConnections>().For(HostDb.Schema).OpenConnectionAsync(stop);
        // One look at all of it, while others go on appending.
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var chain = new ReadLogChain();
        if (await FirstBrokenAsync(connection, chain, stop) is { } broken)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{chain.Rows} rows checked, then broken: {broken}."));
            return Broken;
        }
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{chain.Rows} rows checked, whole; {chain.Erased} of them about erased people."));
        return 0;
    }

    private static async Task<string?> FirstBrokenAsync(NpgsqlConnection connection, ReadLogChain chain, CancellationToken stop)
    {
        await using (var read = new NpgsqlCommand(ReadLogChain.Question, connection) { CommandTimeout = 0 })
        await using (var rows = await read.ExecuteReaderAsync(stop))
            while (await rows.ReadAsync(stop))
                if (chain.Check(rows) is { } wrong)
                    return string.Create(CultureInfo.InvariantCulture, $"row {rows.GetInt64(0)} of {rows.GetDateTime(1):yyyy-MM-ddTHH:mm:ss.ffffffZ}, {wrong}");
        await using var ask = new NpgsqlCommand("select id, hash from platform.read_log_head", connection);
        await using var head = await ask.ExecuteReaderAsync(stop);
        if (!await head.ReadAsync(stop)) return "the head is missing";
        return chain.EndsAt(head.GetInt64(0), head.GetFieldValue<byte[]>(1)) ? null
            : $"after row {chain.LastId}, the head names row {head.GetInt64(0)}: rows were cut off or the head was altered";
    }
}
