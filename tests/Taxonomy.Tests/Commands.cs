using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk;
using Platform.Testing;

namespace Taxonomy.Tests;

/// <summary>Runs a command as the command line would, on the installation under test.</summary>
internal static class Commands
{
    public static async Task<(int Code, string Output, string Errors)> RunAsync(PlatformFixture on, string name, params string[] arguments)
    {
        await using var scope = on.Host.Services.CreateAsyncScope();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await scope.ServiceProvider.GetServices<IPlatformCommand>().Single(c => c.Name == name).RunAsync(arguments, output, errors, CancellationToken.None);
        return (code, output.ToString().Trim(), errors.ToString());
    }
}
