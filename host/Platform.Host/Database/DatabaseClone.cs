using Npgsql;

namespace Platform.Host.Database;

/// <summary>
/// Copies of a database on the same server. A copy has the tables, owners and rights of its model, but not the rights on the database itself:
/// they are given again here, so that the walls of a copy are those of the model.
/// </summary>
internal static class DatabaseClone
{
    /// <summary>Copies a database. Nobody may be connected to the model: clear its pools first.</summary>
    /// <param name="model">The database to copy, provisioned; its role prefix is the copy's.</param>
    /// <param name="name">The copy's name.</param>
    /// <param name="schemas">The schemas whose logins the copy lets in; the host's own need not be named.</param>
    /// <returns>The copy's address; sign in with the model's keys.</returns>
    public static async Task<DatabaseAddress> CreateAsync(DatabaseAddress model, string name, IEnumerable<string> schemas, CancellationToken cancellation = default)
    {
        await using var maintenance = new NpgsqlConnection(model.AdministratorString("postgres"));
        await maintenance.OpenAsync(cancellation);
        var (copy, source) = (ExistingServer.Quote(name), ExistingServer.Quote(model.Database));
        await maintenance.RunAsync($"create database {copy} template {source}", cancellation);
        var logins = schemas.Prepend(DatabaseAddress.HostSchema).Distinct(StringComparer.Ordinal).Select(schema => model.Roles(schema).Login);
        await maintenance.RunAsync($"revoke all on database {copy} from public; grant connect, temporary on database {copy} to {string.Join(", ", logins)}", cancellation);
        return model with { Administrator = new NpgsqlConnectionStringBuilder(model.Administrator.ConnectionString) { Database = name } };
    }

    /// <summary>Removes a database and cuts whoever is connected to it.</summary>
    public static async Task DropAsync(DatabaseAddress address, CancellationToken cancellation = default)
    {
        await using var maintenance = new NpgsqlConnection(address.AdministratorString("postgres"));
        await maintenance.OpenAsync(cancellation);
        await maintenance.RunAsync($"drop database if exists {ExistingServer.Quote(address.Database)} with (force)", cancellation);
    }
}
