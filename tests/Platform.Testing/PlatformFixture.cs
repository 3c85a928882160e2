using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Sdk;
using Xunit;

namespace Platform.Testing;

/// <summary>
/// The product as tests see it: a running host on a database of its own (a copy of a migrated demo installation), and intents
/// instead of plumbing. One per test class: <c>IClassFixture&lt;PlatformFixture&gt;</c>.
/// </summary>
public class PlatformFixture : IAsyncLifetime
{
    private HostUnderTest? host;

    public TestClock Clock { get; } = new();

    /// <summary>The address a browser can open; starts a real port on first use.</summary>
    public Uri Address => Host.ClientOptions.BaseAddress;

    internal HostUnderTest Host => host ?? throw new InvalidOperationException("The fixture is not started. Maybe the class lacks IClassFixture.");

    internal string Database { get; private set; } = "";

    /// <summary>Further settings of the host, for a class of tests that needs them.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    /// <summary>True to listen on a real port, for browsers.</summary>
    protected virtual bool RealPort => false;

    public virtual async Task InitializeAsync()
    {
        Database = await ModelDatabase.CopyAsync();
        host = new(await TestServer.GetAsync(), Database, Clock, Settings);
        if (RealPort) host.UseKestrel(0);
        await host.StartAsync();
    }

    public virtual async Task DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
    }

    /// <summary>Somebody who has not signed in.</summary>
    public Visitor Anonymous() => new(Host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true }));

    /// <summary>The first demo account with a role, signed in through the sign-in page.</summary>
    /// <param name="role">For example <c>coach</c>.</param>
    /// <param name="number">1 for the first account with that role, 2 for the second.</param>
    public async Task<Visitor> SignInAs(string role, int number = 1)
    {
        var visitor = Anonymous();
        await visitor.SignInAsDemoAsync(await AccountAsync(role, number));
        return visitor;
    }

    /// <summary>Delivers events until nothing is due by <see cref="Clock"/>.</summary>
    /// <returns>How many deliveries ended, successful or not.</returns>
    public Task<int> DeliverEvents() => Host.Services.GetRequiredService<IEventDelivery>().DeliverAllAsync();

    /// <summary>A connection signed in as a schema's own role, as its module would have.</summary>
    public async Task<NpgsqlConnection> OpenAs(string schema) => await Host.Services.GetRequiredService<IModuleConnections>().For(schema).OpenConnectionAsync();

    /// <summary>A connection of the database's administrator: for what no module may do, as taking a right away.</summary>
    public async Task<NpgsqlConnection> OpenAsAdministrator()
    {
        var connection = new NpgsqlConnection((await TestServer.GetAsync()).ConnectionString(Database));
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs a word of the command line on this installation, in this process.</summary>
    /// <param name="name">For example <c>import employers</c>.</param>
    /// <param name="arguments">What follows.</param>
    public async Task<(int Code, string Output, string Errors)> RunCommand(string name, params string[] arguments)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await scope.ServiceProvider.GetServices<IPlatformCommand>().Single(c => c.Name == name).RunAsync(arguments, output, errors, CancellationToken.None);
        return (code, output.ToString().Trim(), errors.ToString());
    }

    /// <summary>The id of a demo account.</summary>
    /// <param name="role">For example <c>consultant</c>.</param>
    /// <param name="number">1 for the first account with that role, 2 for the second.</param>
    public async Task<Guid> AccountAsync(string role, int number = 1)
    {
        await using var connection = await OpenAs("platform");
        await using var find = new NpgsqlCommand("select id from platform.account where demo and $1 = any(roles) order by created_at, id offset $2 limit 1", connection)
        {
            Parameters = { new() { Value = role }, new() { Value = number - 1 } },
        };
        return (Guid?)await find.ExecuteScalarAsync() ?? throw new InvalidOperationException($"There is no demo account number {number} with role «{role}».");
    }
}
