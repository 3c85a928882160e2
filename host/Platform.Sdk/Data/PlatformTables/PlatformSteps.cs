using Npgsql;

namespace Platform.Sdk;

/// <summary>Brings the platform's own tables in one schema up to date.</summary>
internal static class PlatformSteps
{
    /// <summary>The table, in each schema, that lists the steps which have run.</summary>
    public const string Table = "__platform_steps";

    private static readonly IPlatformStep[] All =
    [
        .. typeof(IPlatformStep).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IPlatformStep).IsAssignableFrom(t))
            .Select(t => (IPlatformStep)Activator.CreateInstance(t)!).OrderBy(s => s.Id, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<string> Known { get; } = [.. All.Select(s => s.Id)];

    /// <summary>Runs what has not run, each step in its own transaction. The connection acts as the schema's owner.</summary>
    /// <param name="owner">The connection.</param>
    /// <param name="schema">Where.</param>
    /// <param name="only">The steps that may run; null for all.</param>
    /// <param name="stop">Aborted.</param>
    /// <returns>The steps that ran now.</returns>
    public static async Task<IReadOnlyList<string>> ApplyAsync(NpgsqlConnection owner, string schema, IReadOnlySet<string>? only, CancellationToken stop)
    {
        await ExecuteAsync(owner, $"create table if not exists {schema}.{Table} (id text primary key, applied timestamptz not null default now())", stop);
        var known = new HashSet<string>(StringComparer.Ordinal);
        await using (var read = new NpgsqlCommand($"select id from {schema}.{Table}", owner))
        await using (var rows = await read.ExecuteReaderAsync(stop))
            while (await rows.ReadAsync(stop)) known.Add(rows.GetString(0));

        var ran = new List<string>();
        foreach (var step in All.Where(s => only?.Contains(s.Id) != false && !known.Contains(s.Id)))
        {
            await using var transaction = await owner.BeginTransactionAsync(stop);
            await ExecuteAsync(owner, step.Sql(schema), stop);
            await ExecuteAsync(owner, $"insert into {schema}.{Table} (id) values ('{step.Id}')", stop);
            await transaction.CommitAsync(stop);
            ran.Add(step.Id);
        }
        return ran;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
