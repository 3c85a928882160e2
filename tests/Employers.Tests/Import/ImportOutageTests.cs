using System.Globalization;
using Npgsql;
using Platform.Testing;
using static Employers.Tests.Import.EmployerLines;

namespace Employers.Tests.Import;

/// <summary>Trouble of the installation is no line's fault: nobody is to look for the mistake in a file of a thousand good lines.</summary>
public sealed class ImportOutageTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("employers").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task When_the_database_may_not_write_no_line_is_rejected_and_the_next_run_takes_them()
    {
        var file = Path.Combine(folder, "many.csv");
        await File.WriteAllLinesAsync(file, ["country;organisationNumber;name", .. Enumerable.Range(70, 20).Select(n => $"SE;{Number(n)};Bolag {n} AB")]);

        await AdministerAsync("revoke insert on employers.employer from {0}");
        var (code, output, errors) = await platform.RunCommand("import employers", file);
        Assert.Equal((1, ""), (code, output));
        Assert.Matches("^The database did not take the lines: .*permission denied.* 0 lines are taken; the same call again goes on.$", Assert.Single(errors.Trim().Split('\n')));
        Assert.Equal([file], Directory.GetFiles(folder));

        await AdministerAsync("grant insert on employers.employer to {0}");
        (code, output, _) = await platform.RunCommand("import employers", file);
        Assert.Equal((0, "created 20, updated 0, unchanged 0, rejected 0"), (code, output));
    }

    private async Task AdministerAsync(string statement)
    {
        await using var administrator = await platform.OpenAsAdministrator();
        await using var module = await platform.OpenAs("employers");
        await using var who = new NpgsqlCommand("select quote_ident(current_user)", module);
        var role = (string)(await who.ExecuteScalarAsync())!;
        await using var change = new NpgsqlCommand(string.Format(CultureInfo.InvariantCulture, statement, role), administrator);
        await change.ExecuteNonQueryAsync();
    }
}
