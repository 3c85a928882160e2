using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk;

namespace Platform.Tests.Queues;

internal sealed class TestModule(string name) : IModule
{
    public static readonly TestModule Teller = new("Teller");
    public static readonly TestModule Hearer = new("Hearer");

    public string Name => name;

    public IReadOnlyList<string> DependsOn => [];

    public IReadOnlyList<NavigationEntry> Navigation => [];

    public IReadOnlyList<Permission> Permissions => [];

    public void AddServices(IServiceCollection services, IConfiguration section) { }
}
