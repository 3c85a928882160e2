using Npgsql;
using Platform.Host.Keys;

namespace Platform.Host.Database;

/// <summary>
/// Builds the walls between schemas: for each an owner that cannot sign in, a login that can use this schema's tables and nothing else, and
/// a database that lets only those logins in. Running it again changes nothing; it mends what was changed by hand.
/// </summary>
/// <param name="address">The database.</param>
/// <param name="keys">Where the logins' passwords come from.</param>
internal sealed class Provisioning(DatabaseAddress address, InstallationKeys keys)
{
    /// <summary>One lock for everything that shapes the database; arbitrary, but the same in every version.</summary>
    internal const long Lock = 0x696E73746567;

    /// <summary>The host's schema first, then the named ones.</summary>
    public IReadOnlyList<SchemaRoles> Roles(IEnumerable<string> schemas) =>
        [.. schemas.Prepend(DatabaseAddress.HostSchema).Distinct(StringComparer.Ordinal).Select(address.Roles)];

    /// <summary>Whether all walls stand and the logins' passwords come from the current key.</summary>
    public async Task<bool> IsDoneAsync(NpgsqlConnection administrator, IEnumerable<string> schemas, CancellationToken cancellation) =>
        (await SchemaState.ReadAsync(administrator, Roles(schemas), cancellation)).All(state => state.IsComplete)
        && await InstallationMarker.SignsInWithAsync(administrator, keys.CurrentId, cancellation);

    /// <summary>Builds what is missing. Two processes may do it at once: the second waits and finds nothing left.</summary>
    /// <returns>The number of schemas that something was done for.</returns>
    /// <exception cref="DatabaseProblem">The administrator may not do it; the message names the statement.</exception>
    public async Task<int> RunAsync(IReadOnlyList<string> schemas, CancellationToken cancellation)
    {
        await using var administrator = new NpgsqlConnection(address.AdministratorString());
        await administrator.OpenAsync(cancellation);
        await administrator.RunAsync($"select pg_advisory_lock({Lock})", cancellation);
        return await RunAsync(administrator, schemas, cancellation);
    }

    /// <summary>The same under a lock that the caller holds on this connection.</summary>
    internal async Task<int> RunAsync(NpgsqlConnection administrator, IReadOnlyList<string> schemas, CancellationToken cancellation)
    {
        var samePasswords = await InstallationMarker.SignsInWithAsync(administrator, keys.CurrentId, cancellation);
        var states = await SchemaState.ReadAsync(administrator, Roles(schemas), cancellation);
        var open = states.Where(state => !samePasswords || !state.IsComplete).ToList();
        if (open.Count == 0) return 0;

        var rights = await RightsAsync(administrator, cancellation);
        await using var change = await administrator.BeginTransactionAsync(cancellation);
        var statement = "";
        try
        {
            foreach (var next in Database().Concat(open.SelectMany(state => Schema(state, newPassword: !samePasswords, rights))))
                await administrator.RunAsync(statement = next, cancellation);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new DatabaseProblem($"The login {address.Administrator.Username} may not run «{Shown(statement)}» in {address.Database}: {e.MessageText}. "
                + "Maybe it needs CREATEROLE and to own the database, or an administrator runs that statement.", e);
        }
        await InstallationMarker.NoteAsync(administrator, keys.CurrentId, cancellation);
        await change.CommitAsync(cancellation);
        return open.Count;
    }

    private IEnumerable<string> Database() =>
        [$"revoke all on database {ExistingServer.Quote(address.Database)} from public", "revoke all on schema public from public"];

    private IEnumerable<string> Schema(SchemaState state, bool newPassword, (bool Super, bool Roles) rights)
    {
        var (schema, login, owner) = (state.Roles.Schema, state.Roles.Login, state.Roles.Owner);
        if (!state.OwnerExists) yield return $"create role {owner} nologin";
        else if (!state.OwnerIsRight) yield return $"alter role {owner} nologin nosuperuser";
        if (!state.LoginExists) yield return $"create role {login} login noinherit";
        else if (!state.LoginIsRight)
        {
            yield return $"alter role {login} login noinherit nosuperuser nocreaterole nocreatedb nobypassrls noreplication";
            yield return Leave(login);
        }
        if (newPassword || !state.LoginExists || !state.SchemaExists)
        {
            var password = $"alter role {login} password '{ScramVerifier.Of(address.Password(schema, keys))}'";
            // Prepared roles: everybody may set their own password, so the administrator becomes that login for one statement.
            yield return rights is { Super: false, Roles: false } ? $"set local role {login}; {password}; reset role" : password;
        }
        if (!rights.Super && rights.Roles) yield return $"grant {owner} to current_user";
        if (!state.SchemaExists) yield return $"create schema {schema} authorization {owner}";
        else if (!state.SchemaIsRight) yield return $"alter schema {schema} owner to {owner}";
        yield return $"""
            set local role {owner};
            revoke all on schema {schema} from public;
            revoke all on schema {schema} from {login};
            grant usage on schema {schema} to {login};
            alter default privileges in schema {schema} grant select, insert, update, delete on tables to {login};
            alter default privileges in schema {schema} grant usage, select on sequences to {login};
            alter default privileges revoke execute on functions from public;
            alter default privileges in schema {schema} grant execute on functions to {login};
            reset role
            """;
        if (schema == DatabaseAddress.HostSchema)
            yield return $"set local role {owner}; {InstallationMarker.Create}; revoke insert, update, delete on {InstallationMarker.Table} from {login}; reset role";
        yield return $"grant connect, temporary on database {ExistingServer.Quote(address.Database)} to {login}";
    }

    /// <summary>A login that is a member of another role could become it: every such membership ends.</summary>
    private static string Leave(string login) => $"""
        do $$ declare role_name text; begin
            for role_name in select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles l on l.oid = m.member where l.rolname = '{login}'
            loop execute format('revoke %I from {login}', role_name); end loop;
        end $$
        """;

    private static string Shown(string statement) => statement.Contains(" password ", StringComparison.Ordinal) ? statement[..statement.IndexOf(" password ", StringComparison.Ordinal)] + " password …" : statement;

    private static async Task<(bool Super, bool Roles)> RightsAsync(NpgsqlConnection administrator, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select rolsuper, rolcreaterole from pg_roles where rolname = current_user", administrator);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return (row.GetBoolean(0), row.GetBoolean(1));
    }
}
