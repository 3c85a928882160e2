using Npgsql;
using Platform.Host.Database;

namespace Platform.Host.Backup;

/// <summary>
/// Says in the database itself that a restore into it has begun and not ended, so that nobody serves half an installation: an empty schema,
/// made before anything else and dropped last.
/// </summary>
internal static class RestoreMark
{
    public const string Schema = "restore_unfinished";

    /// <summary>What is said about a database that bears the mark.</summary>
    public static string Words(string? database) => $"A restore into the database {database} was broken off or still runs. Maybe start it again: ./platform restore DIR, which clears what the first one left.";

    public static async Task<bool> StandsAsync(NpgsqlConnection connection, CancellationToken stop) =>
        await connection.HoldsAsync("select to_regnamespace(@role) is not null", Schema, stop);

    /// <exception cref="DatabaseProblem">A restore has not ended here.</exception>
    public static async Task RefuseAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        if (await StandsAsync(connection, stop)) throw new DatabaseProblem(Words(connection.Database));
    }

    public static Task SetAsync(NpgsqlConnection connection, CancellationToken stop) => connection.RunAsync($"create schema if not exists {Schema}", stop);

    public static Task ClearAsync(NpgsqlConnection connection, CancellationToken stop) => connection.RunAsync($"drop schema if exists {Schema}", stop);
}
