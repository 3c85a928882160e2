using Platform.Host.Database;
using Platform.Host.Keys;
using Platform.Sdk;
using Platform.Tests.Database;

namespace Platform.Tests.Queues;

/// <summary>One server for the tests of events, jobs and mail, with a model database that each test copies.</summary>
public sealed class QueueServer : IAsyncLifetime
{
    private readonly ServerFixture server = new();
    private DatabaseAddress model = null!;
    private int copies;

    internal InstallationKeys Keys => server.Keys;

    public async Task InitializeAsync()
    {
        await server.InitializeAsync();
        model = await server.NewDatabaseAsync();
        MigratedSchema[] contexts =
        [
            Migrated<HostDb>(DatabaseAddress.HostSchema), Migrated<TellerDb>(TellerDb.Name), Migrated<HearerDb>(HearerDb.Name),
        ];
        await new Migrator(model, Keys, contexts, new OwnerSteps(PlatformSteps.Table, PlatformSteps.Known, PlatformSteps.ApplyAsync)).RunAsync();
    }

    public Task DisposeAsync() => server.DisposeAsync();

    internal Task<DatabaseAddress> NewDatabaseAsync() =>
        DatabaseClone.CreateAsync(model, $"{model.Database}_copy{Interlocked.Increment(ref copies)}", [TellerDb.Name, HearerDb.Name]);

    private static MigratedSchema Migrated<TDb>(string schema) where TDb : Microsoft.EntityFrameworkCore.DbContext
    {
        var services = new Microsoft.Extensions.DependencyInjection.ServiceCollection();
        services.AddSchemaDb<TDb>(schema);
        var registered = (RegisteredDb)services.Single(s => s.ServiceType == typeof(RegisteredDb)).ImplementationInstance!;
        return new(registered.Schema, registered.Type, registered.Create);
    }
}
