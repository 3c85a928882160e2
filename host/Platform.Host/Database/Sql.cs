using Npgsql;

namespace Platform.Host.Database;

/// <summary>Short forms for the few statements that set a database up.</summary>
internal static class Sql
{
    /// <summary>Runs statements that return nothing.</summary>
    public static async Task RunAsync(this NpgsqlConnection connection, string statements, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(statements, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The answer to a yes-or-no question about <c>@role</c>.</summary>
    public static async Task<bool> HoldsAsync(this NpgsqlConnection connection, string question, string role, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(question, connection) { Parameters = { new("role", role) } };
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
