using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Host.Backup;
using Platform.Host.Database;
using Platform.Host.Keys;
using Platform.Host.Modules;
using Platform.Host.ReadLog;
using Platform.Host.Records;
using Platform.Host.Time;
using Platform.Sdk;

namespace Platform.Host.Startup;

/// <summary>The words of the command line that modules and host bring: found by name, run with or without the database.</summary>
internal static class Commands
{
    public static async Task<int> RunAsync(CommandLine call)
    {
        var builder = PlatformBuilder.Create(call);
        builder.Logging.ClearProviders();
        var modules = PlatformBuilder.ReadModules(builder.Configuration);
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            stop.Cancel();
        };
        await using var alone = WithoutDatabase(builder.Configuration, modules);
        var known = alone.GetServices<IPlatformCommand>().OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
        if (call.Word == "help")
        {
            foreach (var line in Usages(known)) Console.WriteLine(line);
            return 0;
        }
        call = Joined(call, known);
        if (known.FirstOrDefault(c => c.Name == call.Word) is not { } command)
            throw new BadUse($"There is no command «{call.Word}». Maybe one of: {string.Join(", ", known.Select(c => c.Name).Concat(["doctor", "help", "run", "test", "bench"]).Order(StringComparer.Ordinal))}.");
        if (!command.NeedsDatabase) return await command.RunAsync(call.Arguments, Console.Out, Console.Error, stop.Token);

        await using var database = await PlatformDatabase.OpenAsync(DatabaseOptions.From(builder.Configuration), TimeProvider.System, stop.Token);
        await using var app = await PlatformBuilder.BuildAsync(builder, modules, database);
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<IPlatformCommand>().Single(c => c.Name == call.Word)
            .RunAsync(call.Arguments, Console.Out, Console.Error, stop.Token);
    }

    /// <summary>A command of two words, as <c>import taxonomy</c>, is one that a module brings for a kind of its own.</summary>
    private static CommandLine Joined(CommandLine call, List<IPlatformCommand> known)
    {
        if (!known.Exists(c => c.Name.StartsWith(call.Word + ' ', StringComparison.Ordinal))) return call;
        return call with { Word = $"{call.Word} {call.Arguments.FirstOrDefault()}".TrimEnd(), Arguments = [.. call.Arguments.Skip(1)] };
    }

    private static IEnumerable<string> Usages(IEnumerable<IPlatformCommand> known) =>
    [
        "./platform run [--demo] [--urls ADDRESS]",
        "./platform test [FILTER] [--full]",
        "./platform bench [NAME]",
        "./platform doctor",
        .. known.Select(c => c.Usage),
    ];

    /// <summary>The commands and the modules' services alone: enough for commands on files, and to know which commands there are.</summary>
    private static ServiceProvider WithoutDatabase(IConfiguration configuration, ModuleCatalog modules)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLocalization(o => o.ResourcesPath = "Resources");
        services.TryAddSingleton<TimeProvider, InstallationTime>();
        services.AddSingleton(configuration);
        services.AddHostDb();
        services.AddRecordCommands();
        services.AddReadLogCommands();
        services.AddKeyCommands();
        services.AddBackupCommands();
        foreach (var module in modules.Loaded) module.Instance.AddServices(services, configuration.GetSection("Modules:" + module.Name));
        return services.BuildServiceProvider();
    }
}
