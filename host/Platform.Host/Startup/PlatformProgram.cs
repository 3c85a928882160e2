using Platform.Host.Access;
using Platform.Host.Modules;

namespace Platform.Host.Startup;

/// <summary>From the command line to an exit code.</summary>
internal static class PlatformProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var call = CommandLine.Parse(args);
            return await ServeAsync(call);
        }
        catch (BadUse bad)
        {
            await Console.Error.WriteLineAsync(bad.Message);
            return 2;
        }
        catch (ModuleStartFailure failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private static async Task<int> ServeAsync(CommandLine call)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. call.Settings],
            ContentRootPath = AppContext.BaseDirectory,
        });
        var modules = ModuleCatalog.Read(ModulesFolder(builder.Configuration), builder.Configuration);
        builder.AddPlatform(modules);
        await using var app = builder.Build();
        app.UsePlatform();
        await app.Services.GetRequiredService<EndpointAccessCheck>().ReadAsync();
        await app.RunAsync();
        return 0;
    }

    private static string ModulesFolder(IConfiguration configuration) =>
        configuration["Modules:Path"] ?? Path.Combine(AppContext.BaseDirectory, "..", "modules");
}
