using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Host.Database;
using Platform.Host.Keys;

namespace Platform.Tests.Database;

public sealed class MigratorTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly MigratedSchema Notes = new(NotesDb.Schema, typeof(NotesDb), Open);

    [Fact]
    public async Task An_empty_database_gets_every_migration_in_order_and_the_login_uses_the_tables()
    {
        var address = await server.NewDatabaseAsync();

        var report = await new Migrator(address, server.Keys, [Notes]).RunAsync();

        Assert.Equal(["M01_Initial", "M02_Index"], report.Applied[NotesDb.Schema]);
        await using var database = (NotesDb)Open(ServerFixture.Unpooled(address.LoginString(NotesDb.Schema, server.Keys)));
        database.Notes.Add(new NotesDb.Note { Text = "kept" });
        await database.SaveChangesAsync();
        Assert.Equal("kept", (await database.Notes.SingleAsync()).Text);
    }

    [Fact]
    public async Task Everything_a_migration_makes_belongs_to_the_owner_role()
    {
        var address = await server.NewDatabaseAsync();
        await new Migrator(address, server.Keys, [Notes]).RunAsync();

        var owners = await server.AskAsync(address, NotesDb.Schema,
            "select string_agg(distinct pg_get_userbyid(relowner)::text, ' ') from pg_class where relnamespace = 'notes'::regnamespace");

        Assert.Equal(address.Roles(NotesDb.Schema).Owner, owners);
    }

    [Fact]
    public async Task The_login_cannot_rewrite_which_migrations_ran()
    {
        var address = await server.NewDatabaseAsync();
        await new Migrator(address, server.Keys, [Notes]).RunAsync();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => server.AskAsync(address, NotesDb.Schema, "delete from notes.__migrations"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_second_run_finds_nothing_to_do()
    {
        var address = await server.NewDatabaseAsync();
        Assert.False((await new Migrator(address, server.Keys, [Notes]).RunAsync()).NothingToDo);

        Assert.True((await new Migrator(address, server.Keys, [Notes]).RunAsync()).NothingToDo);
        Assert.Empty(await new Migrator(address, server.Keys, [Notes]).PendingAsync());
    }

    [Fact]
    public async Task Steps_of_the_platform_run_as_the_owner_before_the_migrations_and_once()
    {
        var address = await server.NewDatabaseAsync();
        var runs = 0;
        var steps = new OwnerSteps("__steps", ["P01"], async (owner, schema, _, cancellation) =>
        {
            runs++;
            await owner.RunAsync($"create table {schema}.__steps (id text); insert into {schema}.__steps values ('P01')", cancellation);
            return ["P01"];
        });

        var report = await new Migrator(address, server.Keys, [Notes], steps).RunAsync();

        Assert.Equal(["P01", "M01_Initial", "M02_Index"], report.Applied[NotesDb.Schema]);
        Assert.True((await new Migrator(address, server.Keys, [Notes], steps).RunAsync()).NothingToDo);
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task A_copy_is_ready_without_a_migration()
    {
        var address = await server.NewDatabaseAsync();
        await new Migrator(address, server.Keys, [Notes]).RunAsync();

        var copy = await DatabaseClone.CreateAsync(address, address.Database + "_copy", [NotesDb.Schema]);

        Assert.True((await new Migrator(copy, server.Keys, [Notes]).RunAsync()).NothingToDo);
        await DatabaseClone.DropAsync(copy);
    }

    [Fact]
    public async Task Two_processes_that_migrate_at_once_run_every_migration_once()
    {
        var address = await server.NewDatabaseAsync();

        var reports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => new Migrator(address, server.Keys, [Notes]).RunAsync()));

        Assert.Single(reports, report => report.Applied.Count > 0);
    }

    [Fact]
    public async Task A_new_current_key_gives_the_logins_new_passwords()
    {
        using var folder = new TemporaryFolder();
        var old = await InstallationKeys.ReadOrCreateAsync(folder.File("installation.key"), TimeProvider.System);
        var address = await server.NewDatabaseAsync();
        await new Migrator(address, old, [Notes]).RunAsync();
        var rotated = old.Rotate(TimeProvider.System);

        Assert.Equal(2, (await new Migrator(address, rotated, [Notes]).RunAsync()).Provisioned);

        await using var signedIn = new NpgsqlConnection(ServerFixture.Unpooled(address.LoginString(NotesDb.Schema, rotated)));
        await signedIn.OpenAsync();
        await Assert.ThrowsAsync<PostgresException>(() => new NpgsqlConnection(ServerFixture.Unpooled(address.LoginString(NotesDb.Schema, old))).OpenAsync());
    }

    [Fact]
    public async Task A_database_whose_key_is_not_in_the_file_is_not_opened()
    {
        using var folder = new TemporaryFolder();
        var address = await server.NewDatabaseAsync();
        await new Migrator(address, server.Keys, [Notes]).RunAsync();
        await using var administrator = new NpgsqlConnection(address.AdministratorString());
        await administrator.OpenAsync();
        Task<InstallationKeys> OpenKeys(string file) => InstallationMarker.OpenKeysAsync(administrator, file, TimeProvider.System, CancellationToken.None);

        var missing = await Assert.ThrowsAsync<InstallationKeysProblem>(() => OpenKeys(folder.File("missing.key")));
        Assert.Contains("restore the key file", missing.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("missing.key")));
        await InstallationKeys.ReadOrCreateAsync(folder.File("other.key"), TimeProvider.System);
        await Assert.ThrowsAsync<InstallationKeysProblem>(() => OpenKeys(folder.File("other.key")));
        Assert.Equal(server.Keys.CurrentId, (await OpenKeys(server.Keys.Path)).CurrentId);
    }

    private static DbContext Open(string connection) => new NotesDb(new DbContextOptionsBuilder<NotesDb>()
        .UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable(MigratedSchema.HistoryTable, NotesDb.Schema)).Options);
}
