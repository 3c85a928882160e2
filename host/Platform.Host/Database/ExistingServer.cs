using Npgsql;

namespace Platform.Host.Database;

/// <summary>Looks at a server that somebody else runs, before anything is written to it.</summary>
internal static class ExistingServer
{
    private const string Rights = """
        select r.rolsuper, r.rolcreaterole, r.rolcreatedb, current_setting('server_version_num')::int / 10000,
               exists (select from pg_database where datname = @database),
               exists (select from pg_database where datname = @database and pg_has_role(current_user, datdba, 'usage'))
        from pg_roles r where r.rolname = current_user
        """;

    /// <summary>Makes the database where it is missing, and checks that this login can set up the rest.</summary>
    /// <exception cref="DatabaseProblem">The server is away or too old, or a right is missing; the message carries the SQL that gives it.</exception>
    public static async Task PrepareAsync(DatabaseAddress address, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(address, cancellation);
        var login = address.Administrator.Username;
        await using var ask = new NpgsqlCommand(Rights, connection) { Parameters = { new("database", address.Database) } };
        bool super, roles, databases, exists, owned;
        await using (var answer = await ask.ExecuteReaderAsync(cancellation))
        {
            await answer.ReadAsync(cancellation);
            if (answer.GetInt32(3) is var version && version < PostgresBinaries.Oldest)
                throw new DatabaseProblem($"The server at {address.Administrator.Host} is PostgreSQL {version}. Maybe upgrade it to {PostgresBinaries.Oldest} or later.");
            (super, roles, databases, exists, owned) = (answer.GetBoolean(0), answer.GetBoolean(1), answer.GetBoolean(2), answer.GetBoolean(4), answer.GetBoolean(5));
        }
        if (super) { }
        else if (!exists && !databases)
            throw Lacks(login, "CREATEDB, and the database does not exist", $"alter role {Quote(login)} createdb; or create database {Quote(address.Database)} owner {Quote(login)};");
        else if (exists && !owned)
            throw Lacks(login, $"ownership of the database {address.Database}", $"alter database {Quote(address.Database)} owner to {Quote(login)};");
        else if (!roles && !await connection.HoldsAsync("select exists (select from pg_roles where rolname = @role)", address.Roles(DatabaseAddress.HostSchema).Owner, cancellation))
            throw Lacks(login, "CREATEROLE, and the roles are not prepared",
                $"alter role {Quote(login)} createrole; or, for each schema S: create role {address.RolePrefix}_S_owner nologin; create role {address.RolePrefix}_S login noinherit; "
                + $"grant {address.RolePrefix}_S_owner, {address.RolePrefix}_S to {Quote(login)};");
        if (!exists) await CreateAsync(connection, address.Database, cancellation);
    }

    /// <summary>Makes a database; no error where another process was faster.</summary>
    public static async Task CreateAsync(NpgsqlConnection connection, string database, CancellationToken cancellation)
    {
        try
        {
            await connection.RunAsync($"create database {Quote(database)} encoding 'UTF8' template template0", cancellation);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation) { }
    }

    internal static string Quote(string? name) => $"\"{name?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The database itself where it exists; else one that every server has, from which it can be made.</summary>
    private static async Task<NpgsqlConnection> OpenAsync(DatabaseAddress address, CancellationToken cancellation)
    {
        try
        {
            foreach (var database in (string[])[address.Database, "postgres"])
            {
                var connection = new NpgsqlConnection(address.AdministratorString(database));
                try
                {
                    await connection.OpenAsync(cancellation);
                    return connection;
                }
                catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName && database != "postgres")
                {
                    await connection.DisposeAsync();
                }
            }
            throw new DatabaseProblem($"The server at {address.Administrator.Host} has neither {address.Database} nor postgres.");
        }
        catch (NpgsqlException e)
        {
            throw new DatabaseProblem($"ConnectionStrings:Platform names {address.Administrator.Host}, database {address.Database}, user {address.Administrator.Username}: "
                + $"{e.Message} Maybe the server is down, or the password is wrong.", e);
        }
    }

    private static DatabaseProblem Lacks(string? login, string what, string sql) =>
        new($"The login {login} of ConnectionStrings:Platform lacks {what}. Maybe an administrator runs: {sql}");
}
