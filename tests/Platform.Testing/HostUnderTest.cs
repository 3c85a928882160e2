using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Host.Accounts;

namespace Platform.Testing;

/// <summary>The real host in this process, on a database of the test server.</summary>
internal sealed class HostUnderTest(TestServer server, string database, TestClock clock, IReadOnlyDictionary<string, string>? settings = null)
    : WebApplicationFactory<Program>
{
    public Task StartAsync()
    {
        StartServer();
        return Task.CompletedTask;
    }

    public async Task MakeDemoAccountsAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        _ = await scope.ServiceProvider.GetRequiredService<DemoAccounts>().EnsureAsync()
            ?? throw new InvalidOperationException("The model database has accounts already.");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Platform", server.ConnectionString(database));
        builder.UseSetting("Database:RolePrefix", "model");
        builder.UseSetting("Data:Path", server.Data);
        builder.UseSetting("Modules:Path", Path.Combine(Clone.Artifacts, "modules"));
        builder.UseSetting("PublicAddress", "http://127.0.0.1");
        // Nothing runs by itself: a test says when events are delivered.
        builder.UseSetting("Background", "false");
        // All tests come from one address.
        builder.UseSetting("PublicForms:TriesPerAddress", "100000");
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) builder.UseSetting(name, value);
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
    }
}
