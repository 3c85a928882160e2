using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Host.Database;
using Platform.Host.Demo;
using Platform.Host.Modules;
using Platform.Testing;

namespace Platform.Tests.Demo;

/// <summary>A filled demo as it is found at twenty to nine on its anchor day. The full run fills the whole of it, the everyday run a twelfth.</summary>
public sealed class DemoFixture : PlatformFixture
{
    internal DemoPlan Plan { get; } = Clone.IsFullRun ? new(new(2026, 3, 3)) : new(new(2026, 3, 3), Months: 4, Share: 0.12);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Clock.Advance(TimeSpan.FromMinutes(-20));
        Assert.NotNull(await FillAsync(new StringWriter(), CancellationToken.None));
    }

    /// <summary>Fills, or finds it filled.</summary>
    internal Task<IReadOnlyList<Platform.Host.Accounts.DemoAccount>?> FillAsync(TextWriter output, CancellationToken stop) => FillAsync(this, Plan, output, stop);

    internal static Task<IReadOnlyList<Platform.Host.Accounts.DemoAccount>?> FillAsync(PlatformFixture platform, DemoPlan plan, TextWriter output, CancellationToken stop)
    {
        var services = platform.Host.Services;
        return new DemoFilling(services.GetRequiredService<IConfiguration>(), services.GetRequiredService<ModuleCatalog>(), services.GetRequiredService<PlatformDatabase>(), plan, output)
            .RunAsync(stop);
    }

    /// <summary>What a whole number is in the size of this run.</summary>
    public long Of(int whole) => Math.Max(1, (long)Math.Round(whole * Plan.Share));

    public Task<long> CountAsync(string schema, string sql) => AskAsync<long>(this, schema, $"select count(*) from {sql}");

    public static async Task<T> AskAsync<T>(PlatformFixture platform, string schema, string sql)
    {
        await using var connection = await platform.OpenAs(schema);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
