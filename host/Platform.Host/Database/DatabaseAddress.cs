using Npgsql;
using Platform.Host.Keys;

namespace Platform.Host.Database;

/// <summary>Where an installation's database is and what its roles are called.</summary>
/// <param name="Administrator">The administrator's connection, pointing at the installation's database.</param>
/// <param name="RolePrefix">What role names begin with.</param>
/// <param name="PoolSize">Most connections of one role in one process.</param>
internal sealed record DatabaseAddress(NpgsqlConnectionStringBuilder Administrator, string RolePrefix, int PoolSize = 8)
{
    /// <summary>The host's own schema.</summary>
    public const string HostSchema = "platform";

    /// <summary>The database's name.</summary>
    public string Database => Administrator.Database!;

    /// <summary>The roles of a schema.</summary>
    public SchemaRoles Roles(string schema) => new(RolePrefix, schema);

    /// <summary>The administrator's connection string, without a pool.</summary>
    /// <param name="database">Another database of the server, or null.</param>
    /// <param name="actAs">The role to act as from the first statement on, or null.</param>
    /// <param name="schema">The search path, or null.</param>
    public string AdministratorString(string? database = null, string? actAs = null, string? schema = null)
    {
        var text = new NpgsqlConnectionStringBuilder(Administrator.ConnectionString) { Pooling = false, Database = database ?? Database, ApplicationName = "insteg administrator" };
        if (actAs is not null) text.Options = $"-c role={actAs}";
        if (schema is not null) text.SearchPath = schema;
        return text.ConnectionString;
    }

    /// <summary>A schema's own connection string, with a small pool. The password comes from the installation's current key.</summary>
    public string LoginString(string schema, InstallationKeys keys) => new NpgsqlConnectionStringBuilder(Administrator.ConnectionString)
    {
        Username = Roles(schema).Login, Password = Password(schema, keys), SearchPath = schema, Pooling = true, MinPoolSize = 0, MaxPoolSize = PoolSize,
        ConnectionIdleLifetime = 60, ApplicationName = $"insteg {schema}", Options = null,
    }.ConnectionString;

    /// <summary>The password of a schema's login: known to every process that has the key file, and stored nowhere.</summary>
    public string Password(string schema, InstallationKeys keys) => Convert.ToHexStringLower(keys.Derive(KeyPurpose.DatabaseRole(Roles(schema).Login)));
}
