using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration.Memory;
using Platform.Host.Database;
using Platform.Host.Modules;
using Platform.Sdk;

namespace Platform.Host.Startup;

/// <summary>Puts the host together in the one order that works: settings, modules, database, container, tables.</summary>
internal static class PlatformBuilder
{
    /// <summary>Whom to reach in a demo: a number from the range that Swedish authorities keep for fiction, and an address that no mail reaches.</summary>
    private static readonly Dictionary<string, string?> DemoUnit = new() { ["Unit:Phone"] = "08-465 004 12", ["Unit:Email"] = "kontakt@demo.insteg.example" };

    public static WebApplicationBuilder Create(CommandLine call)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. call.Settings], ContentRootPath = AppContext.BaseDirectory });
        // First, so that every other source is right.
        if (call.Demo) builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = DemoUnit });
        return builder;
    }

    public static ModuleCatalog ReadModules(IConfiguration configuration) => ModuleCatalog.Read(
        configuration["Modules:Path"] ?? Path.Combine(AppContext.BaseDirectory, "..", "modules"), configuration);

    /// <summary>The built host with its tables up to date. The caller disposes of the application first, then of the database.</summary>
    public static async Task<WebApplication> BuildAsync(WebApplicationBuilder builder, ModuleCatalog modules, PlatformDatabase database)
    {
        AddDatabase(builder.Services, database);
        // Before everything that runs by itself and needs the database.
        builder.Services.AddHostedService<DatabaseWatch>();
        builder.AddPlatform(modules);
        var app = builder.Build();
        // Side by side: neither needs the other, and each takes most of a second of one core.
        await Task.WhenAll(Task.Run(app.UsePlatform), Task.Run(() => OpenTablesAsync(app, database)));
        return app;
    }

    /// <summary>The tables up to date, and the keys that seal cookies read from them: the first thing that every start asks of them.</summary>
    private static async Task OpenTablesAsync(WebApplication app, PlatformDatabase database)
    {
        await database.MigrateAsync(Schemas(app.Services), Steps, CancellationToken.None);
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(PlatformBuilder)).Protect([]);
    }

    public static void AddDatabase(IServiceCollection services, PlatformDatabase database)
    {
        services.AddSingleton(database);
        services.AddSingleton(database.Keys);
        services.AddSingleton<ModuleConnections>();
        services.AddSingleton<IModuleConnections>(p => p.GetRequiredService<ModuleConnections>());
    }

    public static IReadOnlyList<MigratedSchema> Schemas(IServiceProvider services) =>
        [.. services.GetServices<RegisteredDb>().Select(db => new MigratedSchema(db.Schema, db.Type, db.Create))];

    public static OwnerSteps Steps { get; } = new(PlatformSteps.Table, PlatformSteps.Known, PlatformSteps.ApplyAsync);
}
