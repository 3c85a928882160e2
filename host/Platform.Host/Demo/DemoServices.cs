using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Host.Database;
using Platform.Host.Mail;
using Platform.Host.Modules;
using Platform.Host.Startup;
using Platform.Sdk;

namespace Platform.Host.Demo;

/// <summary>
/// A second container on the same database, in which it is another time and somebody of the demo's staff is signed in. The host's own has
/// neither: nothing there can be turned back.
/// </summary>
internal static class DemoServices
{
    public static ServiceProvider Build(IConfiguration configuration, ModuleCatalog modules, PlatformDatabase database, DemoClock clock, DemoMoments moments)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        // Nobody of the demo has a mailbox: a mail server that is set for what people do later gets nothing of the past.
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Mail:Host"] = "" });
        builder.Logging.AddConsole().AddFilter(level => level >= LogLevel.Error);
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(moments);
        services.AddSingleton(database);
        services.AddSingleton(database.Keys);
        // No commit waits for the disk: a filling that is broken off is begun anew anyway, and the mark that ends it is written last.
        services.AddSingleton(_ => new ModuleConnections(database, c =>
        {
            // A year of days asks the same few hundred questions over and over: planned once, on sessions that are the demo's alone.
            c.Options = "-c synchronous_commit=off -c plan_cache_mode=force_generic_plan";
            (c.MaxAutoPrepare, c.AutoPrepareMinUsages, c.NoResetOnClose) = (400, 2, true);
        }));
        services.AddSingleton<IModuleConnections>(p => p.GetRequiredService<ModuleConnections>());
        builder.AddPlatform(modules);
        services.Replace(ServiceDescriptor.Singleton<IIds, DemoIds>());
        services.AddSingleton<DemoUser>();
        services.Replace(ServiceDescriptor.Scoped<ICurrentUser>(p => p.GetRequiredService<DemoUser>()));
        services.Replace(ServiceDescriptor.Scoped<IPersonAccess, DemoAccess>());
        services.Replace(ServiceDescriptor.Singleton<IMailTransport, DemoPost>());
        return services.BuildServiceProvider();
    }
}
