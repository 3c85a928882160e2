using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Host.Backup;
using Platform.Host.Database;
using Platform.Host.Startup;
using Platform.Tests.Database;

namespace Platform.Tests.Backup;

/// <summary>What a table may hold, and a backup that is older than the program: on a small schema made for it.</summary>
public sealed class OddContentTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly MigratedSchema Odd = new(OddDb.Schema, typeof(OddDb), connection => new OddDb(new DbContextOptionsBuilder<OddDb>()
        .UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable(MigratedSchema.HistoryTable, OddDb.Schema)).Options));

    private static readonly BackupProgress Silent = new(TextWriter.Null);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_odd_value_counter_and_circle_comes_back_and_later_migrations_meet_the_rows(bool superuser)
    {
        using var folder = new TemporaryFolder();
        await using var source = await OpenAsync(folder, superuser);
        var first = PlatformBuilder.Steps.Known.Append("01_Initial").ToHashSet();
        await new Migrator(source.Address, source.Keys, [Odd], PlatformBuilder.Steps) { UpTo = new Dictionary<string, IReadOnlySet<string>> { [OddDb.Schema] = first } }.RunAsync();
        await ServerFixture.RunAsync(source.Address, """
            insert into odd."Größe" ("select", bytes, document, words, at, day, lasts, amount, near) values
                (E'a\tb\nc\\d\r''"; ÅÄÖ 🙂 \\.', '\x00ff5c0a', '{"b": [1, null, {"ä": "\\n"}], "a": 1e400}', array['x,y', null, '', 'NULL', E'"\\'], 'infinity', '-infinity', '1 year -3 days 04:05:06.7', 'NaN', 'NaN'),
                ('\N', '', 'null', '{}', '1883-05-01 00:00:00.000001+00', '0044-03-15 BC', '-1 second', 123456789012345678901234567890.000000001, 5e-324),
                ('', null, '""', null, '2026-03-29 02:30:00+01', null, null, -0.0, '-0'),
                (null, null, null, null, null, null, null, null, null),
                ('new', null, null, null, null, null, null, null, null);
            update odd."Größe" set parent = 8 where id = 5;
            begin; insert into odd.left_side values (1, 2); insert into odd.right_side values (2, 1); commit;
            select nextval('odd.counter'), nextval('odd.counter');
            """);

        var made = await new BackupWriter(source, TimeProvider.System, Silent).RunAsync(folder.File("backup"), CancellationToken.None);
        await using var target = await OpenAsync(folder, superuser);
        var read = new BackupFolder(folder.File("backup")).Read(target.Keys, "x");
        await new RestoreRun(target, [Odd], PlatformBuilder.Steps, Silent).RunAsync(read, new BackupFolder(folder.File("backup")), CancellationToken.None);

        const string rows = """select string_agg(concat_ws('|', id, "select", doubled, bytes, document, words, at, day, lasts, amount, near, parent), E'\n' order by id) from odd."Größe" """;
        Assert.Equal(await AskAsync<string>(source, rows), await AskAsync<string>(target, rows));
        Assert.Equal(2L, await AskAsync<long>(target, "select count(*) from odd.left_side join odd.right_side on left_side.other = right_side.id"));
        Assert.Equal((15L, 100L), (await AskAsync<long>(target, "select nextval('odd.counter')"), await AskAsync<long>(target, "select nextval('odd.untouched')")));
        Assert.Equal(10L, await AskAsync<long>(target, "insert into odd.\"Größe\" (\"select\") values ('new') returning id"));
        Assert.Equal("new!", await AskAsync<string>(target, "select \"select\" from odd.\"Größe\" where id = 10"));
        Assert.Equal(await AskAsync<int>(source, "select max(length(\"select\")) from odd.\"Größe\""), await AskAsync<int>(target, "select max(length) from odd.\"Größe\" where id < 10"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync<int>(target, "update odd.\"Größe\" set parent = 4711 where id = 5 returning 1"));
        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, refused.SqlState);
        Assert.Equal(made.Rows, read.Rows);
    }

    [Fact]
    public void The_digest_tells_rows_apart_and_not_their_order()
    {
        static string Of(params string[] pieces)
        {
            using var digest = new ContentDigest();
            foreach (var piece in pieces) digest.Append(System.Text.Encoding.UTF8.GetBytes(piece));
            return $"{digest.Rows} {digest}";
        }
        Assert.Equal(Of("a\nb\nc\n"), Of("c", "\nb\n", "a\n"));
        Assert.NotEqual(Of("a\nb\n"), Of("a\nc\n"));
        Assert.NotEqual(Of("a\na\n"), Of("a\n"));
        Assert.NotEqual(Of("ab\n"), Of("a\nb\n"));
    }

    /// <summary>A new database, by the server's superuser or by somebody who may only make roles and databases.</summary>
    private async Task<PlatformDatabase> OpenAsync(TemporaryFolder folder, bool superuser)
    {
        var model = await server.NewDatabaseAsync();
        var name = model.Database + "_own";
        if (!superuser) await ServerFixture.RunAsync(model, $"create role {name}_admin login createrole createdb password 'admin'");
        var login = new NpgsqlConnectionStringBuilder(model.AdministratorString(name));
        if (!superuser) (login.Username, login.Password) = (name + "_admin", "admin");
        return await PlatformDatabase.OpenAsync(new(folder.Path) { ConnectionString = login.ConnectionString, RolePrefix = name }, TimeProvider.System);
    }

    private static async Task<T> AskAsync<T>(PlatformDatabase database, string question)
    {
        await using var connection = new NpgsqlConnection(database.Address.AdministratorString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
