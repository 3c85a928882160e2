using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Npgsql;
using Platform.Host;
using Platform.Host.Database;
using Platform.Host.Events;
using Platform.Host.Jobs;
using Platform.Host.Keys;
using Platform.Host.Mail;
using Platform.Host.Shell;
using Platform.Host.Time;
using Platform.Host.Web;
using Platform.Sdk;
using Platform.Tests.Database;

namespace Platform.Tests.Queues;

/// <summary>A node of an installation, with its own pools, and nothing that runs by itself.</summary>
internal sealed class TestNode : IModuleConnections, IAsyncDisposable
{
    private readonly DatabaseAddress address;
    private readonly InstallationKeys keys;
    private readonly ConcurrentDictionary<string, NpgsqlDataSource> sources = new(StringComparer.Ordinal);
    private readonly TemporaryFolder folder = new();
    private readonly ServiceProvider services;

    public TestNode(DatabaseAddress address, InstallationKeys keys, TestClock clock, Action<IServiceCollection>? add = null, params (string Key, string Value)[] settings)
    {
        (this.address, this.keys) = (address, keys);
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Append(("Background", "false")).Append(("Data:Path", folder.Path))
            .Append(("Unit:Name", "Enheten")).Select(s => new KeyValuePair<string, string?>(s.Item1, s.Item2))).Build();
        var all = new ServiceCollection();
        all.AddLogging();
        all.AddLocalization(o => o.ResourcesPath = "Resources");
        all.AddSingleton(configuration).AddSingleton<TimeProvider>(clock).AddSingleton<IIds, SequentialIds>().AddSingleton<IModuleConnections>(this);
        all.AddSingleton(keys).AddSingleton<IFieldCipher, FieldCipher>().AddSingleton<ICurrentUser, NobodySignedIn>().AddSingleton<IHttpContextAccessor, HttpContextAccessor>();
        all.AddSingleton(PublicAddress.From(configuration)).AddSingleton(UnitProfile.From(configuration)).AddSingleton<HostCookies>();
        all.AddSingleton(new ModuleSchemas([TellerDb.Name, HearerDb.Name]));
        all.AddSingleton(p => new MailTexts(new Dictionary<string, Type> { [TellerDb.Name] = typeof(HostTexts), [DatabaseAddress.HostSchema] = typeof(HostTexts) },
            p.GetRequiredService<IStringLocalizerFactory>()));
        all.AddSchemaDb<TellerDb>(TellerDb.Name);
        all.AddSchemaDb<HearerDb>(HearerDb.Name);
        add?.Invoke(all);
        all.AddEvents();
        all.AddJobs();
        all.AddMail();
        services = all.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public AsyncServiceScope Scope() => services.CreateAsyncScope();

    public NpgsqlDataSource For(string schema) => sources.GetOrAdd(schema, name => NpgsqlDataSource.Create(address.LoginString(name, keys)));

    public Task<int> DeliverAsync() => Get<IEventDelivery>().DeliverAllAsync();

    /// <summary>Does something in a context of its own.</summary>
    public async Task<T> InAsync<TDb, T>(Func<TDb, IServiceProvider, Task<T>> work) where TDb : DbContext
    {
        await using var scope = Scope();
        return await work(scope.ServiceProvider.GetRequiredService<TDb>(), scope.ServiceProvider);
    }

    /// <summary>Saves one change that tells these events.</summary>
    public Task<int> TellAsync(params IEvent[] events) => InAsync<TellerDb, int>((db, _) =>
    {
        db.Add(new TellerDb.Thing());
        foreach (var e in events) db.Publish(e);
        return db.SaveChangesAsync();
    });

    public Task<List<Heard>> HeardAsync() => InAsync<HearerDb, List<Heard>>((db, _) => db.Heard.AsNoTracking().OrderBy(h => h.Id).ToListAsync());

    /// <summary>Runs a statement as the administrator.</summary>
    public Task RunAsync(string statement) => ServerFixture.RunAsync(address, statement);

    /// <summary>The first column of the first row, as the administrator sees it.</summary>
    public async Task<T?> AskAsync<T>(string question)
    {
        await using var connection = new NpgsqlConnection(address.AdministratorString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }

    /// <summary>Ends every connection of one schema's login: what a crash of a node, or of its network, does.</summary>
    public Task CutAsync(string schema) =>
        RunAsync($"select pg_terminate_backend(pid, 10000) from pg_stat_activity where usename = '{address.Roles(schema).Login}' and pid <> pg_backend_pid()");

    /// <summary>Drops idle connections, as a node does by itself once it has met that they are dead.</summary>
    public void Reconnect()
    {
        foreach (var source in sources.Values) source.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        foreach (var source in sources.Values) await source.DisposeAsync();
        folder.Dispose();
    }
}
