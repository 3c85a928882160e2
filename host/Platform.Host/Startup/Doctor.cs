using System.Runtime.InteropServices;
using Npgsql;
using Platform.Host.Database;
using Platform.Host.Modules;
using Platform.Sdk;

namespace Platform.Host.Startup;

/// <summary>`./platform doctor`: one line per check, exit code 1 when one fails.</summary>
internal static class Doctor
{
    public static async Task<int> RunAsync(CommandLine call)
    {
        var builder = PlatformBuilder.Create(call);
        builder.Logging.ClearProviders();
        var worst = Say(new("runtime", DoctorVerdict.Ok, $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores"));
        ModuleCatalog? modules = null;
        try
        {
            modules = PlatformBuilder.ReadModules(builder.Configuration);
            foreach (var module in modules.Loaded) Say(new("module", DoctorVerdict.Ok, $"{module.Name}: loaded"));
            foreach (var module in modules.Disabled) Say(new("module", DoctorVerdict.Ok, $"{module}: disabled by Modules:{module}:Enabled"));
        }
        catch (ModuleStartFailure failure)
        {
            foreach (var problem in failure.Problems) worst = Say(new("module", DoctorVerdict.Fail, problem.ToString()));
        }
        Say(builder.Configuration["Mail:Host"] is { Length: > 0 } server
            ? new("mail", DoctorVerdict.Ok, $"sent through {server}")
            : new("mail", DoctorVerdict.Warn, "Mail:Host is not set: mail is kept in the data folder and shown on /admin/mail. Maybe right for a demo."));
        var contexts = modules is null ? [] : Contexts(builder, modules);
        await foreach (var line in new DatabaseDoctor(DatabaseOptions.From(builder.Configuration), contexts, PlatformBuilder.Steps).CheckAsync())
        {
            worst = (DoctorVerdict)Math.Max((int)worst, (int)Say(line));
            // The tables are as this program knows them: now modules can be asked. The embedded server still runs, held by the loop.
            if (modules is not null && line is { Check: DatabaseDoctor.Migrations, Verdict: DoctorVerdict.Ok })
                await foreach (var more in ModulesAsync(builder, modules)) worst = (DoctorVerdict)Math.Max((int)worst, (int)Say(more));
        }
        return worst == DoctorVerdict.Fail ? 1 : 0;
    }

    private static IReadOnlyList<MigratedSchema> Contexts(WebApplicationBuilder builder, ModuleCatalog modules)
    {
        builder.AddPlatform(modules);
        using var services = builder.Services.BuildServiceProvider();
        return PlatformBuilder.Schemas(services);
    }

    /// <summary>What the modules say of themselves, and which ones were taken away.</summary>
    private static async IAsyncEnumerable<DoctorLine> ModulesAsync(WebApplicationBuilder builder, ModuleCatalog modules)
    {
        await using var database = await PlatformDatabase.OpenAsync(DatabaseOptions.From(builder.Configuration), TimeProvider.System);
        if (!await SignsInAsync(database))
        {
            yield return new("keys", DoctorVerdict.Warn, "a new key was made and no node has started with it yet, so modules were not asked. Maybe restart all nodes.");
            yield break;
        }
        PlatformBuilder.AddDatabase(builder.Services, database);
        await using var services = builder.Services.BuildServiceProvider();
        foreach (var gone in await services.GetRequiredService<ModulesSeen>().GoneAsync(CancellationToken.None))
            yield return new("module", DoctorVerdict.Warn, $"{gone}: not here any more; its data lie in the schema {gone} and its jobs rest. Maybe put its folder back.");
        await using var scope = services.CreateAsyncScope();
        foreach (var check in scope.ServiceProvider.GetServices<IDoctorCheck>()) yield return await AnswerAsync(check);
    }

    /// <summary>Whether the logins have their passwords from the current key: the first host that starts after a rotation gives them new ones.</summary>
    private static async Task<bool> SignsInAsync(PlatformDatabase database)
    {
        await using var administrator = new NpgsqlConnection(database.Address.AdministratorString());
        await administrator.OpenAsync();
        return await InstallationMarker.SignsInWithAsync(administrator, database.Keys.CurrentId, CancellationToken.None);
    }

    private static async Task<DoctorLine> AnswerAsync(IDoctorCheck check)
    {
        try
        {
            var answer = await check.LookAsync(CancellationToken.None);
            return new(check.Name, answer.IsWell ? DoctorVerdict.Ok : DoctorVerdict.Warn, answer.Text);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            return new(check.Name, DoctorVerdict.Fail, $"it could not look: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static DoctorVerdict Say(DoctorLine line)
    {
        Console.WriteLine($"{line.Verdict.ToString().ToLowerInvariant(),-5} {line.Check,-12} {line.Text}");
        return line.Verdict;
    }
}
