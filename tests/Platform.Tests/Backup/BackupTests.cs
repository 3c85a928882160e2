using System.Net;
using System.Text.RegularExpressions;
using Npgsql;
using Platform.Host.Accounts;
using Platform.Host.Backup;
using Platform.Host.Keys;
using Platform.Testing;
using Platform.Tests.Accounts;

namespace Platform.Tests.Backup;

/// <summary>The two words of the command line as processes: an installation that is being worked on, brought to another place.</summary>
public sealed partial class BackupTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IDisposable
{
    private const string Number = "19900102-2384";
    private readonly string folder = Path.Combine(Clone.Root, ".data", "tests", $"backup-{Guid.NewGuid():N}"[..20]);

    private string KeyFile => Path.Combine(folder, "elsewhere", "keys", "installation.key");

    private static int Writers => Clone.IsFullRun ? 8 : 2;

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id { get; }

    [Fact]
    public async Task What_is_taken_while_people_write_is_one_moment_and_lives_on_elsewhere()
    {
        var coach = await platform.SignInAs("coach");
        var enrolled = await coach.SubmitAsync("/participants/enrol", ("Form.FirstName", "Elin"), ("Form.LastName", "Påhittad"), ("Form.IdentityNumber", Number), ("Form.Protection", "No"));
        var person = $"/participants/details/{Id.Match(enrolled.Location!).Value}";
        Assert.Contains(Number, (await coach.SubmitAsync("/account", person + "?handler=IdentityNumber")).Text, StringComparison.Ordinal);
        if (Clone.IsFullRun) await FillAsync(100_000);

        var elsewhere = Elsewhere(await TestServer.GetAsync());
        var (first, before, after) = await TakeUnderLoadAsync(Path.Combine(folder, "first"));
        Assert.True(after > before, "nobody wrote meanwhile");
        var employers = Rows(first, "employers", "employer");
        Assert.InRange(employers, before, after);
        // Each employer is saved with these in one transaction.
        Assert.Equal((employers, employers), (Rows(first, "employers", "relation"), Rows(first, "employers", "workplace")));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder), e => e.Contains("unfinished", StringComparison.Ordinal));

        var restored = await CommandProcess.RunAsync(elsewhere, "restore", Path.Combine(folder, "first"));
        Assert.True(restored.Code == 0, restored.Errors);
        Assert.Matches($"{first.Tables} tables, .* rows as of .* UTC, each table compared with the backup", restored.Output);

        // Taken again there, before anybody works: the same rows, counters and versions.
        var again = await CommandProcess.RunAsync(elsewhere, "backup", Path.Combine(folder, "second"));
        Assert.True(again.Code == 0, again.Errors);
        Assert.Equal(Contents(first), Contents(Read("second")));
        var chain = await CommandProcess.RunAsync(elsewhere, "verify-read-log");
        Assert.Matches("^[1-9][0-9]* rows checked, whole", chain.Output);
        await WorkThereAsync(elsewhere, person);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private async Task<(BackupManifest Made, long Before, long After)> TakeUnderLoadAsync(string to)
    {
        var server = await TestServer.GetAsync();
        var here = new Dictionary<string, string>
        {
            ["ConnectionStrings__Platform"] = server.ConnectionString(platform.Database), ["Database__RolePrefix"] = "model", ["Data__Path"] = server.Data,
        };
        using var enough = new CancellationTokenSource();
        var writing = Enumerable.Range(0, Writers).Select(i => WriteAsync(i, enough.Token)).ToList();
        var before = await CountAsync();
        var backup = await CommandProcess.RunAsync(here, "backup", to);
        await enough.CancelAsync();
        await Task.WhenAll(writing);
        Assert.True(backup.Code == 0, backup.Errors);
        Assert.Contains("The key file is not in it", backup.Output, StringComparison.Ordinal);
        return (Read(Path.GetFileName(to)), before, await CountAsync());
    }

    private async Task WriteAsync(int writer, CancellationToken enough)
    {
        var consultant = await platform.SignInAs("consultant", writer % 2 + 1);
        for (var i = 0; !enough.IsCancellationRequested; i++) await consultant.RegisterEmployer($"Under tiden {writer}-{i}");
    }

    /// <summary>Signs in there with password and code, and reads what only the key file opens.</summary>
    private async Task WorkThereAsync(Dictionary<string, string> elsewhere, string person)
    {
        await using var host = await HostProcess.StartAsync(elsewhere["Data__Path"]);
        Assert.True(host.IsRunning, host.Output);
        Assert.DoesNotContain("/first-administrator/", host.Output, StringComparison.Ordinal);
        var coach = new Visitor(new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address });
        var account = Staff.Demo("coach");
        Assert.Equal("/sign-in/code", (await coach.PasswordAsync(account.Email, account.Password)).Location);
        var code = Totp.Code(account.Secret, Totp.StepAt(DateTimeOffset.UtcNow));
        Assert.Equal("/", (await coach.SubmitAsync("/sign-in/code", ("Form.Code", code))).Location);
        Assert.Equal(HttpStatusCode.OK, (await coach.GetAsync(person)).Status);
        Assert.Contains(Number, (await coach.SubmitAsync("/account", person + "?handler=IdentityNumber")).Text, StringComparison.Ordinal);
    }

    private Dictionary<string, string> Elsewhere(TestServer server)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.Copy(Path.Combine(server.Data, "keys", "installation.key"), KeyFile);
        return new() { ["Data__Path"] = Path.Combine(folder, "elsewhere") };
    }

    private BackupManifest Read(string name) => new BackupFolder(Path.Combine(folder, name)).Read(InstallationKeys.Read(KeyFile), KeyFile);

    private static long Rows(BackupManifest manifest, string schema, string table) => manifest.Schemas.Single(s => s.Name == schema).Tables.Single(t => t.Name == table).Rows;

    private static IEnumerable<string> Contents(BackupManifest manifest) => manifest.Schemas.SelectMany(s => (IEnumerable<string>)
    [
        $"{s.Name} {string.Join(' ', s.Steps.Concat(s.Migrations))}", .. s.Sequences.Select(q => $"{s.Name}.{q}"), .. s.Tables.Select(t => $"{s.Name}.{t.Name} {t.Rows} {t.Content}"),
    ]);

    private async Task<long> CountAsync()
    {
        await using var connection = await platform.OpenAs("employers");
        await using var count = new NpgsqlCommand("select count(*) from employers.employer", connection);
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private async Task FillAsync(int count)
    {
        await using var connection = await platform.OpenAs("employers");
        await using var fill = new NpgsqlCommand($"""
            insert into employers.employer (id, name, country, city, registered) select gen_random_uuid(), 'Fylld ' || i, 'SE', 'Umeå', now() from generate_series(1, {count}) i;
            insert into employers.relation (employer_id) select id from employers.employer e where not exists (select from employers.relation r where r.employer_id = e.id);
            insert into employers.workplace (id, employer_id, name, registered) select gen_random_uuid(), id, name, registered from employers.employer e
                where not exists (select from employers.workplace w where w.employer_id = e.id);
            """, connection) { CommandTimeout = 600 };
        await fill.ExecuteNonQueryAsync();
    }
}
