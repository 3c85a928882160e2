using Npgsql;
using Platform.Host.Database;

namespace Platform.Tests.Database;

public sealed class ProvisioningTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly string[] Schemas = ["employers", "participants"];

    [Fact]
    public async Task A_login_uses_its_own_tables()
    {
        var address = await ProvisionedAsync();

        await server.AskAsync(address, "employers", "insert into notes values (1)");

        Assert.Equal(1, await server.AskAsync(address, "employers", "select id from employers.notes"));
    }

    [Theory]
    [InlineData("select id from participants.notes")]
    [InlineData("insert into participants.notes values (1)")]
    [InlineData("select id from platform.installation_key")]
    [InlineData("create table employers.mine (id int)")]
    [InlineData("alter table employers.notes add column extra int")]
    [InlineData("create table public.mine (id int)")]
    [InlineData("create schema mine")]
    [InlineData("set role @participants_owner")]
    [InlineData("set role @employers_owner")]
    [InlineData("grant usage on schema employers to public")]
    [InlineData("create role another")]
    public async Task A_login_is_refused_everything_else_in_the_database_and_in_its_copies(string statement)
    {
        var address = await ProvisionedAsync();
        var copy = await DatabaseClone.CreateAsync(address, address.Database + "_copy", Schemas);
        foreach (var database in (DatabaseAddress[])[address, copy])
        {
            var asked = statement.Replace("@", address.RolePrefix + "_", StringComparison.Ordinal);
            if (asked.StartsWith("grant", StringComparison.Ordinal))
            {
                // PostgreSQL only warns of a grant that gave nothing.
                await server.AskAsync(database, "employers", asked);
                Assert.Equal(false, await server.AskAsync(database, "employers", "select has_schema_privilege('" + database.Roles("participants").Login + "', 'employers', 'usage')"));
                continue;
            }
            var refused = await Assert.ThrowsAsync<PostgresException>(() => server.AskAsync(database, "employers", asked));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Fact]
    public async Task A_copy_lets_in_only_the_logins_of_its_schemas()
    {
        var address = await ProvisionedAsync();
        var copy = await DatabaseClone.CreateAsync(address, address.Database + "_copy", ["employers"]);

        Assert.Equal(0L, await server.AskAsync(copy, "employers", "select count(*) from notes"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => server.AskAsync(copy, "participants", "select 1"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task The_owner_cannot_sign_in_and_a_wrong_password_is_refused()
    {
        var address = await ProvisionedAsync();
        var right = new NpgsqlConnectionStringBuilder(address.LoginString("employers", server.Keys)) { Pooling = false };
        var wrong = new NpgsqlConnectionStringBuilder(right.ConnectionString) { Password = "wrong" };
        var owner = new NpgsqlConnectionStringBuilder(right.ConnectionString) { Username = address.Roles("employers").Owner };

        foreach (var attempt in (NpgsqlConnectionStringBuilder[])[wrong, owner])
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => new NpgsqlConnection(attempt.ConnectionString).OpenAsync());
            Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
        }
    }

    [Fact]
    public async Task Provisioning_again_changes_nothing()
    {
        var address = await ProvisionedAsync();

        Assert.Equal(0, await new Provisioning(address, server.Keys).RunAsync(Schemas, CancellationToken.None));
    }

    [Fact]
    public async Task Two_processes_that_provision_at_once_do_it_once()
    {
        var address = await server.NewDatabaseAsync();

        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new Provisioning(address, server.Keys).RunAsync(Schemas, CancellationToken.None)));

        Assert.Equal([0, 0, 0, 3], done.Order());
    }

    [Theory]
    [InlineData("alter role @employers inherit createrole")]
    [InlineData("grant @participants_owner to @employers")]
    [InlineData("alter role @employers_owner login")]
    [InlineData("alter schema employers owner to postgres")]
    [InlineData("grant connect on database @db to public")]
    [InlineData("revoke connect on database @db from @employers")]
    public async Task What_was_changed_by_hand_is_mended(string change)
    {
        var address = await ProvisionedAsync();
        await ServerFixture.RunAsync(address, change.Replace("@db", address.Database, StringComparison.Ordinal).Replace("@", address.RolePrefix + "_", StringComparison.Ordinal));

        Assert.NotEqual(0, await new Provisioning(address, server.Keys).RunAsync(Schemas, CancellationToken.None));
        Assert.Equal(0, await new Provisioning(address, server.Keys).RunAsync(Schemas, CancellationToken.None));
        await server.AskAsync(address, "employers", "select 1");
    }

    [Fact]
    public async Task An_administrator_who_is_no_superuser_provisions_with_createrole_and_createdb()
    {
        var model = await server.NewDatabaseAsync();
        var name = model.Database + "_own";
        await ServerFixture.RunAsync(model, $"create role {name}_admin login createrole createdb password 'admin'");
        var login = new NpgsqlConnectionStringBuilder(model.AdministratorString(name)) { Username = name + "_admin", Password = "admin" };
        var address = new DatabaseAddress(login, name);

        await ExistingServer.PrepareAsync(address, CancellationToken.None);

        Assert.Equal(3, await new Provisioning(address, server.Keys).RunAsync(Schemas, CancellationToken.None));
        Assert.Equal(0, await new Provisioning(address, server.Keys).RunAsync(Schemas, CancellationToken.None));
        await server.AskAsync(address, "employers", "select 1");
    }

    [Fact]
    public async Task An_administrator_without_any_right_provisions_prepared_roles()
    {
        var model = await server.NewDatabaseAsync();
        var name = model.Database + "_own";
        var roles = new[] { "platform", "employers", "participants" }.Select(schema => new SchemaRoles(name, schema)).ToList();
        await ServerFixture.RunAsync(model, $"create role {name}_admin login password 'admin'; "
            + string.Join("; ", roles.Select(role => $"create role {role.Owner}; create role {role.Login} login noinherit; grant {role.Owner}, {role.Login} to {name}_admin")));
        await ServerFixture.RunAsync(model, $"create database {name} owner {name}_admin");
        var address = new DatabaseAddress(new NpgsqlConnectionStringBuilder(model.AdministratorString(name)) { Username = name + "_admin", Password = "admin" }, name);

        await ExistingServer.PrepareAsync(address, CancellationToken.None);
        await new Provisioning(address, server.Keys).RunAsync(Schemas, CancellationToken.None);

        await server.AskAsync(address, "employers", "select 1");
    }

    [Theory]
    [InlineData("createrole", "createdb")]
    [InlineData("createdb", "createrole")]
    public async Task A_missing_right_is_named_with_the_statement_that_gives_it(string given, string missing)
    {
        var model = await server.NewDatabaseAsync();
        var name = model.Database + "_own";
        await ServerFixture.RunAsync(model, $"create role {name}_admin login {given} password 'admin'");
        var login = new NpgsqlConnectionStringBuilder(model.AdministratorString(name)) { Username = name + "_admin", Password = "admin" };

        var refused = await Assert.ThrowsAsync<DatabaseProblem>(() => ExistingServer.PrepareAsync(new DatabaseAddress(login, name), CancellationToken.None));

        Assert.Contains($"alter role \"{name}_admin\" {missing}", refused.Message, StringComparison.Ordinal);
    }

    private async Task<DatabaseAddress> ProvisionedAsync()
    {
        var address = await server.NewDatabaseAsync();
        await new Provisioning(address, server.Keys).RunAsync(Schemas, CancellationToken.None);
        foreach (var schema in Schemas)
            await ServerFixture.RunAsync(address, $"set role {address.Roles(schema).Owner}; create table {schema}.notes (id int)");
        return address;
    }
}
