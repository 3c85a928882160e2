using System.Runtime.InteropServices;
using Platform.Host.Database;
using Platform.Host.Modules;

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
            worst = (DoctorVerdict)Math.Max((int)worst, (int)Say(line));
        return worst == DoctorVerdict.Fail ? 1 : 0;
    }

    private static IReadOnlyList<MigratedSchema> Contexts(WebApplicationBuilder builder, ModuleCatalog modules)
    {
        builder.AddPlatform(modules);
        using var services = builder.Services.BuildServiceProvider();
        return PlatformBuilder.Schemas(services);
    }

    private static DoctorVerdict Say(DoctorLine line)
    {
        Console.WriteLine($"{line.Verdict.ToString().ToLowerInvariant(),-5} {line.Check,-12} {line.Text}");
        return line.Verdict;
    }
}
