using Platform.Host.Access;
using Platform.Host.Database;
using Platform.Host.Modules;

namespace Platform.Host.Startup;

/// <summary>`./platform run`: everything, until Ctrl-C.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(CommandLine call)
    {
        var builder = PlatformBuilder.Create(call);
        var modules = PlatformBuilder.ReadModules(builder.Configuration);
        await using var database = await PlatformDatabase.OpenAsync(DatabaseOptions.From(builder.Configuration), TimeProvider.System);
        await using var app = await PlatformBuilder.BuildAsync(builder, modules, database);
        await app.Services.GetRequiredService<EndpointAccessCheck>().ReadAsync();
        await TellAsync(app, modules);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Insteg svarar på {string.Join(" ", app.Urls)}"));
        await app.RunAsync();
        return 0;
    }

    private static async Task TellAsync(WebApplication app, ModuleCatalog modules)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Platform.Host.Modules");
        foreach (var module in modules.Loaded) log.LogInformation("Module {Module}: loaded", module.Name);
        foreach (var module in await app.Services.GetRequiredService<ModulesSeen>().GoneAsync(CancellationToken.None))
            log.LogInformation("Module {Module}: not here any more; its data rest in its schema", module);
        foreach (var module in modules.Disabled) log.LogInformation("Module {Module}: disabled by Modules:{Section}:Enabled", module, module);
    }
}
