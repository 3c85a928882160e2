using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Host.Modules;
using Platform.Testing;

namespace Platform.Tests.Modules;

/// <summary>Wall 5: with its own role a module reads nobody else's tables, in a copied database too.</summary>
public sealed class SchemaWallTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task No_role_reads_another_schema()
    {
        var schemas = platform.Host.Services.GetRequiredService<ModuleCatalog>().Loaded.Select(m => m.Schema).Append("platform").ToList();
        foreach (var own in schemas)
        {
            await using var connection = await platform.OpenAs(own);
            foreach (var foreign in schemas.Where(s => s != own))
            {
                await using var read = new NpgsqlCommand($"select * from {foreign}.__migrations", connection);
                var refused = await Assert.ThrowsAsync<PostgresException>(() => read.ExecuteScalarAsync());
                Assert.Equal("42501", refused.SqlState);
            }
        }
    }

    [Fact]
    public async Task Matching_cannot_read_an_identity_number()
    {
        await using var connection = await platform.OpenAs("matching");
        await using var read = new NpgsqlCommand("select identity_number_cipher from participants.participant", connection);
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => read.ExecuteScalarAsync())).SqlState);
    }
}
