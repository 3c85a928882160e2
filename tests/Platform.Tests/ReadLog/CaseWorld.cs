using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Host.ReadLog;
using Platform.Sdk;
using Platform.Testing;

namespace Platform.Tests.ReadLog;

/// <summary>People, relations and the log, as these tests need them.</summary>
internal sealed class CaseWorld(PlatformFixture platform)
{
    public DateOnly Today => DateOnly.FromDateTime(platform.Clock.GetLocalNow().Date);

    public async Task<Guid> StaffAsync(string role, int number = 1) => (Guid)(await ScalarAsync("platform",
        "select id from platform.account where demo and $1 = any(roles) order by created_at, id offset $2 limit 1", role, number - 1))!;

    public async Task<Guid> PersonAsync(string firstName, string protection = "no")
    {
        var id = Guid.CreateVersion7();
        await ScalarAsync("participants", "insert into participants.participant (id, first_name, last_name, enrolled, protection) values ($1, $2, 'Påhittad', $3, $4)",
            id, firstName, Today, protection);
        return id;
    }

    public Task RelateAsync(Guid person, Guid staff, CaseRelationKind kind, DateOnly from, DateOnly? until = null, PersonDetail? released = null) => ScalarAsync(
        "participants", "insert into participants.case_relation (id, participant_id, staff_id, kind, \"from\", until, released) values ($1, $2, $3, $4, $5, $6, $7)",
        Guid.CreateVersion7(), person, staff, kind.ToString().ToLowerInvariant(), from, (object?)until ?? DBNull.Value, (object?)(int?)released ?? DBNull.Value);

    public Task NameAsync(Guid person, Guid staff) =>
        ScalarAsync("participants", "insert into participants.protected_access (participant_id, staff_id, named) values ($1, $2, $3)", person, staff, Today);

    public async Task<long> LastAsync() => (long)(await ScalarAsync("platform", "select id from platform.read_log_head"))!;

    /// <summary>The rows since then, as «staff person relation what purpose page».</summary>
    public async Task<IReadOnlyList<string>> SinceAsync(long last)
    {
        await using var connection = await platform.OpenAs("platform");
        await using var read = new NpgsqlCommand("""
            select concat_ws(' ', staff_id, person_id, relation, array_to_string(what, '+'), purpose, page) from platform.read_log where id > $1 order by id
            """, connection) { Parameters = { new() { Value = last } } };
        await using var rows = await read.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync()) found.Add(rows.GetString(0));
        return found;
    }

    /// <summary>Runs the command as <c>./platform verify-read-log</c> does.</summary>
    public async Task<(int Code, string Text)> VerifyAsync()
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var command = scope.ServiceProvider.GetServices<IPlatformCommand>().OfType<VerifyReadLogCommand>().Single();
        using var output = new StringWriter();
        var code = await command.RunAsync([], output, output, CancellationToken.None);
        return (code, output.ToString().Trim());
    }

    public async Task<object?> ScalarAsync(string schema, string sql, params object[] values)
    {
        await using var connection = await platform.OpenAs(schema);
        return await RunAsync(connection, sql, values);
    }

    /// <summary>What only somebody with the keys to the server can do.</summary>
    public async Task<object?> AsAdministratorAsync(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection((await TestServer.GetAsync()).ConnectionString(platform.Database) + ";Pooling=false");
        await connection.OpenAsync();
        return await RunAsync(connection, sql, values);
    }

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql, object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync();
    }
}
