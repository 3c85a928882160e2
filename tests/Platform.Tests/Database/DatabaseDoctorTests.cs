using Microsoft.EntityFrameworkCore;
using Platform.Host.Database;
using Platform.Host.Keys;

namespace Platform.Tests.Database;

public sealed class DatabaseDoctorTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly MigratedSchema Notes = new(NotesDb.Schema, typeof(NotesDb), connection => new NotesDb(new DbContextOptionsBuilder<NotesDb>()
        .UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable(MigratedSchema.HistoryTable, NotesDb.Schema)).Options));

    [Fact]
    public async Task A_started_installation_is_well()
    {
        using var folder = new TemporaryFolder();
        var options = await OptionsAsync(folder);
        await using (var database = await PlatformDatabase.OpenAsync(options, TimeProvider.System)) await database.MigrateAsync([Notes]);

        var lines = await CheckAsync(options);

        Assert.Equal(["disk", "database", "keys", "roles", "migrations", "connections"], lines.Select(line => line.Check));
        Assert.All(lines.Skip(1), line => Assert.Equal(DoctorVerdict.Ok, line.Verdict));
    }

    [Fact]
    public async Task An_installation_that_never_started_is_only_warned_of()
    {
        using var folder = new TemporaryFolder();

        Assert.DoesNotContain(await CheckAsync(await OptionsAsync(folder)), line => line.Verdict == DoctorVerdict.Fail);
    }

    [Fact]
    public async Task A_lost_key_file_fails()
    {
        using var folder = new TemporaryFolder();
        var options = await OptionsAsync(folder);
        await using (var database = await PlatformDatabase.OpenAsync(options, TimeProvider.System)) await database.MigrateAsync([Notes]);
        File.Delete(options.KeyFile);

        Assert.Contains(await CheckAsync(options), line => line is { Check: "keys", Verdict: DoctorVerdict.Fail });
        await Assert.ThrowsAsync<InstallationKeysProblem>(() => PlatformDatabase.OpenAsync(options, TimeProvider.System));
    }

    [Fact]
    public async Task A_server_that_is_away_fails_in_one_line()
    {
        using var folder = new TemporaryFolder();
        var options = (await OptionsAsync(folder)) with { ConnectionString = $"Host={folder.Path};Database=x;Username=x;Password=x" };

        Assert.Equal(DoctorVerdict.Fail, (await CheckAsync(options))[^1].Verdict);
        await Assert.ThrowsAsync<DatabaseProblem>(() => PlatformDatabase.OpenAsync(options, TimeProvider.System));
    }

    private async Task<DatabaseOptions> OptionsAsync(TemporaryFolder folder) =>
        new(folder.Path) { ConnectionString = (await server.NewDatabaseAsync()).AdministratorString(), RolePrefix = $"d{Guid.NewGuid():n}"[..12] };

    private static async Task<List<DoctorLine>> CheckAsync(DatabaseOptions options)
    {
        var lines = new List<DoctorLine>();
        await foreach (var line in new DatabaseDoctor(options, [Notes]).CheckAsync()) lines.Add(line);
        return lines;
    }
}
