using Platform.Host.Access;
using Platform.Host.Accounts;
using Platform.Host.Database;
using Platform.Host.Demo;
using Platform.Host.Modules;
using Platform.Host.ReadLog;
using Platform.Sdk;

namespace Platform.Host.Startup;

/// <summary>`./platform run`: everything, until Ctrl-C.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(CommandLine call)
    {
        using var signals = new StopSignals();
        try
        {
            await ServeAsync(call, signals);
        }
        // Ctrl-C reaches the programs that make a database too, and they fail each in their own words.
        catch (Exception) when (signals.Token.IsCancellationRequested && !signals.HasBegun)
        {
            Console.WriteLine("Stopped before it served. What was begun is begun anew at the next start.");
        }
        return 0;
    }

    private static async Task ServeAsync(CommandLine call, StopSignals signals)
    {
        var builder = PlatformBuilder.Create(call);
        builder.Services.AddSingleton<IHostLifetime>(signals);
        var modules = PlatformBuilder.ReadModules(builder.Configuration);
        await using var database = await PlatformDatabase.OpenAsync(DatabaseOptions.From(builder.Configuration), TimeProvider.System);
        await using var app = await PlatformBuilder.BuildAsync(builder, modules, database);
        await app.Services.GetRequiredService<EndpointAccessCheck>().ReadAsync(((IEndpointRouteBuilder)app).DataSources);
        await app.Services.GetRequiredService<PersonPageCheck>().RunAsync();
        await TellAsync(app, modules);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Insteg: {string.Join(" ", app.Urls)}"));
        // Pages show a demo's past from the first one on; the door of an empty installation is made while its front page is already there.
        if (call.Demo) await FillAsync(app, modules, database, signals.Token);
        signals.Token.ThrowIfCancellationRequested();
        await app.StartAsync(CancellationToken.None);
        await using var ending = signals.Token.Register(app.Lifetime.StopApplication);
        if (!call.Demo) await WelcomeAsync(app);
        await app.WaitForShutdownAsync(CancellationToken.None);
    }

    private static async Task TellAsync(WebApplication app, ModuleCatalog modules)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Platform.Host.Modules");
        foreach (var module in modules.Loaded) log.LogInformation("Module {Module}: loaded", module.Name);
        foreach (var module in await app.Services.GetRequiredService<ModulesSeen>().GoneAsync(CancellationToken.None))
            log.LogInformation("Module {Module}: not here any more; its data rest in its schema", module);
        foreach (var module in modules.Disabled) log.LogInformation("Module {Module}: disabled by Modules:{Section}:Enabled", module, module);
    }

    /// <summary>An empty installation has no door yet: it gets the address that makes its first administrator.</summary>
    private static async Task WelcomeAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().CreateAddressAsync() is { } address)
            Console.WriteLine($"No accounts yet. Make the first administrator here, once, within a day: {address}");
    }

    /// <summary>A demo on an empty installation gets its accounts and its past.</summary>
    private static async Task FillAsync(WebApplication app, ModuleCatalog modules, PlatformDatabase database, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var people = await DemoAsync(app, scope.ServiceProvider, modules, database, stop)
            ?? throw new StartProblem("--demo wants an empty installation, and this one has real accounts. Maybe start without --demo, or with another Data:Path.");
        Console.WriteLine("Demo sign-ins (password and TOTP secret; the sign-in page also offers each by one press):");
        foreach (var person in people) Console.WriteLine($"  {person.Role,-14} {person.Email,-36} {person.Password}  {person.Secret}");
    }

    /// <summary><c>Demo:Filled</c> false makes the accounts alone.</summary>
    private static Task<IReadOnlyList<DemoAccount>?> DemoAsync(
        WebApplication app, IServiceProvider services, ModuleCatalog modules, PlatformDatabase database, CancellationToken stop) =>
        app.Configuration.GetValue("Demo:Filled", true)
            ? new DemoFilling(app.Configuration, modules, database, DemoPlan.Read(app.Configuration, services.GetRequiredService<IInstallationClock>().Today), Console.Out).RunAsync(stop)
            : services.GetRequiredService<DemoAccounts>().EnsureAsync(stop);
}
