using Microsoft.Extensions.Configuration;
using Npgsql;
using Platform.Host.Backup;
using Platform.Host.Database;
using Platform.Host.Keys;
using Platform.Testing;

namespace Platform.Tests.Backup;

/// <summary>What a restore refuses, each with one line and nothing written; and what it says of a restore that did not end.</summary>
public sealed class RefusalTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IDisposable
{
    private readonly string folder = Path.Combine(Clone.Root, ".data", "tests", $"refuse-{Guid.NewGuid():N}"[..20]);

    private string Target => Path.Combine(folder, "target");

    [Fact]
    public async Task Damage_of_every_kind_is_named_before_anything_is_written()
    {
        var backup = await TakeAsync();
        var victim = Directory.GetFiles(Path.Combine(backup, "data"), "platform.account.*").Single();
        var whole = await File.ReadAllBytesAsync(victim);

        whole[^9] ^= 1;
        await File.WriteAllBytesAsync(victim, whole);
        await RefusedAsync(backup, "platform.account.copy.gz is damaged or was changed. Maybe");
        await File.WriteAllBytesAsync(victim, whole[..^4]);
        await RefusedAsync(backup, "platform.account.copy.gz has ");
        File.Delete(victim);
        await RefusedAsync(backup, "platform.account.copy.gz is missing. Maybe");

        var manifest = Path.Combine(backup, "manifest.json");
        var written = await File.ReadAllTextAsync(manifest);
        await File.WriteAllTextAsync(manifest, written.Replace("\"rows\": 0", "\"rows\": 1", StringComparison.Ordinal));
        await RefusedAsync(backup, "manifest.json is damaged or was changed. Maybe");
        await File.WriteAllTextAsync(manifest, written[..^20]);
        await RefusedAsync(backup, "manifest.json is damaged or was changed. Maybe");
        File.Delete(manifest);
        await RefusedAsync(backup, "manifest.json is missing. Maybe");
        await RefusedAsync(Path.Combine(folder, "nowhere"), "holds no backup");
        Assert.False(Directory.Exists(Path.Combine(Target, "postgres")));
    }

    [Fact]
    public async Task Another_key_a_newer_version_and_a_missing_module_are_refused()
    {
        var backup = await TakeAsync();
        var keyFile = Path.Combine(Target, "keys", "installation.key");
        var keys = InstallationKeys.Read(keyFile)!;
        File.Move(keyFile, keyFile + ".aside");
        await RefusedAsync(backup, "installation.key does not exist. Maybe put a copy");
        await InstallationKeys.ReadOrCreateAsync(keyFile, TimeProvider.System);
        await RefusedAsync(backup, "installation.key does not hold it. Maybe put a copy");
        File.Move(keyFile + ".aside", keyFile, overwrite: true);

        var manifest = new BackupFolder(backup).Read(keys, keyFile);
        Rewrite(backup, keys, manifest with { Schemas = [.. manifest.Schemas.Select(s => s.Name == "employers" ? s with { Migrations = [.. s.Migrations, "99_Tomorrow"] } : s)] });
        await RefusedAsync(backup, "its schema employers knows 99_Tomorrow, and this program does not. Maybe");
        Rewrite(backup, keys, manifest with { Schemas = [.. manifest.Schemas, new("visits", [], [], [], [])] });
        await RefusedAsync(backup, "the module visits, which is not here. Maybe");
        Rewrite(backup, keys, manifest with { Format = 2 });
        await RefusedAsync(backup, "has format 2, this program reads 1. Maybe");
        Assert.False(Directory.Exists(Path.Combine(Target, "postgres")));
    }

    [Fact]
    public async Task A_database_in_use_and_a_folder_in_use_are_left_alone()
    {
        var backup = await TakeAsync();
        var here = await HereAsync();
        var (code, said) = await RestoreAsync(here, backup);
        Assert.Equal(2, code);
        Assert.Matches("holds an installation already \\(platform, .*\\)\\. Nothing was changed\\. Maybe", said);
        var (again, exists) = await BackupAsync(here, backup);
        Assert.Equal(2, again);
        Assert.Contains("exists already. Maybe", exists, StringComparison.Ordinal);
        Assert.NotEmpty((await (await platform.SignInAs("consultant")).GetAsync("/employers")).Heading);
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("backup", "a", "b")]
    [InlineData("restore")]
    [InlineData("restore", "--wihtout", "x")]
    public async Task Bad_use_is_one_line_and_exit_code_2(params string[] arguments)
    {
        var (code, said) = arguments[0] == "backup" ? await BackupAsync(await HereAsync(), arguments[1..]) : await RestoreAsync(await HereAsync(), arguments[1..]);
        Assert.Equal(2, code);
        Assert.Contains("Usage: ./platform " + arguments[0], said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_that_was_killed_is_named_refused_to_be_served_and_started_over()
    {
        var backup = await TakeAsync();
        var server = await TestServer.GetAsync();
        var name = TestServer.NewName();
        var there = new Dictionary<string, string> { ["ConnectionStrings__Platform"] = server.ConnectionString(name), ["Database__RolePrefix"] = "broken", ["Data__Path"] = Target };
        using (var restore = CommandProcess.Start(there, "restore", backup))
        {
            await UntilMarkedAsync(server.ConnectionString(name), restore);
            restore.Kill();
        }
        var doctor = await CommandProcess.RunAsync(there, "doctor");
        Assert.Equal(1, doctor.Code);
        Assert.Matches(@"(?m)^fail  restore      A restore into the database .* was broken off or still runs\. Maybe start it again", doctor.Output);
        var run = await CommandProcess.RunAsync(there, "run", "--urls", HostProcess.FreeAddress().ToString());
        Assert.Equal(1, run.Code);
        Assert.Contains("was broken off or still runs. Maybe start it again", run.Errors, StringComparison.Ordinal);
        var (taken, words) = await BackupAsync(Configured(there), Path.Combine(folder, "half"));
        Assert.Equal(2, taken);
        Assert.Contains("was broken off or still runs", words, StringComparison.Ordinal);

        var (code, said) = await RestoreAsync(Configured(there), backup);
        Assert.True(code == 0, said);
        var well = await CommandProcess.RunAsync(there, "doctor");
        Assert.True(well.Code == 0, well.Output);
        Assert.Equal(0, (await CommandProcess.RunAsync(there, "keys", "rotate")).Code);
        var rotated = await CommandProcess.RunAsync(there, "doctor");
        Assert.True(rotated.Code == 0, rotated.Output + rotated.Errors);
        Assert.Contains("Maybe restart all nodes.", rotated.Output, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>A backup of the installation under test, and the key file where the target looks for it.</summary>
    private async Task<string> TakeAsync()
    {
        var server = await TestServer.GetAsync();
        Directory.CreateDirectory(Path.Combine(Target, "keys"));
        File.Copy(Path.Combine(server.Data, "keys", "installation.key"), Path.Combine(Target, "keys", "installation.key"));
        var (code, said) = await BackupAsync(await HereAsync(), Path.Combine(folder, "backup"));
        Assert.True(code == 0, said);
        return Path.Combine(folder, "backup");
    }

    private async Task RefusedAsync(string backup, string words)
    {
        var (code, said) = await RestoreAsync(Configured(new Dictionary<string, string> { ["Data__Path"] = Target }), backup);
        Assert.Equal(2, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Single(said.TrimEnd().Split('\n'));
    }

    private static void Rewrite(string backup, InstallationKeys keys, BackupManifest manifest)
    {
        foreach (var file in Directory.GetFiles(backup)) File.Delete(file);
        new BackupFolder(backup).Write(manifest, keys);
    }

    private static async Task UntilMarkedAsync(string connectionString, CommandProcess restore)
    {
        while (true)
        {
            Assert.True(restore.IsRunning, "the restore ended before it could be killed");
            try
            {
                await using var look = new NpgsqlConnection(connectionString + ";Pooling=false");
                await look.OpenAsync();
                if (await RestoreMark.StandsAsync(look, CancellationToken.None)) return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName) { }
            await Task.Delay(10);
        }
    }

    private async Task<IConfiguration> HereAsync()
    {
        var server = await TestServer.GetAsync();
        return Configured(new Dictionary<string, string>
        {
            ["ConnectionStrings__Platform"] = server.ConnectionString(platform.Database), ["Database__RolePrefix"] = "model", ["Data__Path"] = server.Data,
        });
    }

    private static IConfiguration Configured(IReadOnlyDictionary<string, string> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key.Replace("__", ":", StringComparison.Ordinal), (string?)s.Value))).Build();

    private static async Task<(int Code, string Errors)> BackupAsync(IConfiguration settings, params string[] arguments)
    {
        using var errors = new StringWriter();
        return (await new BackupCommand(settings, TimeProvider.System).RunAsync(arguments, TextWriter.Null, errors, CancellationToken.None), errors.ToString());
    }

    private async Task<(int Code, string Errors)> RestoreAsync(IConfiguration settings, params string[] arguments)
    {
        using var errors = new StringWriter();
        return (await new RestoreCommand(settings, TimeProvider.System, platform.Host.Services).RunAsync(arguments, TextWriter.Null, errors, CancellationToken.None), errors.ToString());
    }
}
