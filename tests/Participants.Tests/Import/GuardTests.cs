using Npgsql;
using Participants.Import;
using Platform.Testing;
using Platform.Testing.Builders;

namespace Participants.Tests.Import;

/// <summary>What the two commands read stands in the log, and identity numbers stand nowhere.</summary>
public sealed class GuardTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IDisposable
{
    private const string Signature = "platform.append_read_log(timestamptz, uuid, text[], text, text, text, uuid[], text[], text[])";

    private readonly string folder = Directory.CreateTempSubdirectory("people").FullName;

    private string File => Path.Combine(folder, "people.csv");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Each_person_taken_or_handed_out_has_one_row_and_the_chain_holds()
    {
        await platform.ImportAsync(MovedIn.Write(File, Enumerable.Range(0, 7).Select(i => MovedIn.Line($"log-{i}"))));
        await platform.ImportAsync(MovedIn.Write(File, MovedIn.Line("log-1"), MovedIn.Line("log-2", (Column.Sex, "?"))));
        await new ParticipantBuilder(platform).Protected().Named("Hemlig").EnrolAsync();
        Assert.Equal(0, (await platform.ExportAsync(Path.Combine(folder, "out.csv"))).Code);
        const string Rows = """
            select count(*) from platform.read_log where page = $1 and staff_id = $2 and purpose = $3 and person_id = any($4) and relation = 'command'
            and what = array['name', 'contact', 'identity', 'plan', 'needs'] and roles = array['coordinator']
            """;
        var staff = await platform.AccountAsync("coordinator");
        var ours = await platform.ScalarAsync<Guid[]>("select array_agg(id) from participants.participant where key like 'log-%'");
        Assert.Equal(8, await platform.HostScalarAsync<long>(Rows, "./platform import participants", staff, MovedIn.Reason, ours));
        var all = await platform.ScalarAsync<Guid[]>("select array_agg(id) from participants.participant where protection = 'no'");
        Assert.Equal(all.Length, await platform.HostScalarAsync<long>(Rows, "./platform export participants", staff, MovedIn.Reason, all));
        Assert.Equal(all.Length, await platform.HostScalarAsync<long>("select count(*) from platform.read_log where page = $1", "./platform export participants"));
        Assert.Equal(0, (await platform.RunCommand("verify-read-log")).Code);
    }

    [Fact]
    public async Task Without_the_log_nothing_is_taken_and_nothing_is_handed_out()
    {
        await platform.ImportAsync(MovedIn.Write(File, MovedIn.Line("away")));
        await AsAdministratorAsync($"revoke execute on function {Signature} from model_platform");
        try
        {
            var taken = await platform.ImportAsync(MovedIn.Write(File, MovedIn.Line("away", (Column.FirstName, "Ny")), MovedIn.Line("away-2")));
            Assert.Equal((2, ""), (taken.Code, taken.Output));
            Assert.Contains("read log", taken.Errors, StringComparison.Ordinal);
            Assert.Equal("Elin", await platform.ScalarAsync<string>("select first_name from participants.participant where key = 'away'"));
            var file = Path.Combine(folder, "refused.csv");
            Assert.Equal(2, (await platform.ExportAsync(file)).Code);
            Assert.Empty(Directory.GetFiles(folder, "refused*"));
        }
        finally
        {
            await AsAdministratorAsync($"grant execute on function {Signature} to model_platform");
        }
    }

    [Fact]
    public async Task No_identity_number_stands_in_the_database_or_in_what_is_said()
    {
        string[] numbers = [.. Enumerable.Range(100, 40).Select(MadeNumbers.At)];
        var lines = numbers.Select((n, i) => MovedIn.Line($"dump-{i}", (Column.IdentityNumber, i % 2 == 0 ? n : $"{n[2..8]}-{n[8..]}"))).ToList();
        // Told wrong in every way: known already, in a line that fails, in a column of its own.
        lines.Add(MovedIn.Line("dump-known", (Column.IdentityNumber, numbers[0])));
        lines.Add(MovedIn.Line("dump-wrong", (Column.IdentityNumber, numbers[1]), (Column.Sex, numbers[2])));
        lines.Add(MovedIn.Line("dump-else", ("personnummer", numbers[3]), (Column.IdentityNumber, numbers[4] + "1")));
        var run = await platform.ImportAsync(MovedIn.Write(File, lines));
        Assert.Equal("created 40, updated 0, unchanged 0, rejected 3", run.Output);
        await platform.ImportAsync(MovedIn.Write(Path.Combine(folder, "again.csv"), numbers.Select((n, i) => MovedIn.Line($"dump-{i}", (Column.IdentityNumber, numbers[^(i + 1)]), (Column.FirstName, "Ny")))));

        string[] planted = [.. numbers.SelectMany(n => new[] { n[2..], $"{n[2..8]}-{n[8..]}" })];
        var dump = await DumpAsync();
        Assert.Contains("dump-39", dump, StringComparison.Ordinal);
        var told = await System.IO.File.ReadAllTextAsync(File + ".rejected.csv");
        foreach (var text in planted.Concat(planted.Select(p => Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(p)))))
            Assert.False(dump.Contains(text, StringComparison.Ordinal) || (run.Errors + told).Contains(text, StringComparison.Ordinal), "an identity number is readable");
        Assert.Equal(40, await platform.ScalarAsync<long>("select count(*) from participants.participant where key like 'dump-%' and identity_number_cipher is not null"));
    }

    private async Task<string> DumpAsync()
    {
        await using var connection = new NpgsqlConnection((await TestServer.GetAsync()).ConnectionString(platform.Database) + ";Pooling=false");
        await connection.OpenAsync();
        var tables = new List<string>();
        await using (var list = new NpgsqlCommand("select quote_ident(n.nspname) || '.' || quote_ident(c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'm') and n.nspname !~ '^pg_|^information_schema$'", connection))
        await using (var rows = await list.ExecuteReaderAsync())
            while (await rows.ReadAsync()) tables.Add(rows.GetString(0));
        var dump = new System.Text.StringBuilder();
        foreach (var table in tables)
        {
            using var copy = await connection.BeginTextExportAsync($"copy (select * from {table}) to stdout");
            dump.Append(await copy.ReadToEndAsync());
        }
        return dump.ToString();
    }

    private async Task AsAdministratorAsync(string sql)
    {
        await using var connection = new NpgsqlConnection((await TestServer.GetAsync()).ConnectionString(platform.Database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
