using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Sdk;
using Platform.Testing;

namespace Platform.Tests.Modules;

/// <summary>The migrations and the mapping are written by hand in two places: every mapped record can be read from a migrated database.</summary>
public sealed class MappingDriftTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Every_mapped_record_reads_from_the_migrated_tables()
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var read = 0;
        foreach (var registered in platform.Host.Services.GetServices<RegisteredDb>())
        {
            var db = (DbContext)scope.ServiceProvider.GetRequiredService(registered.Type);
            foreach (var entity in db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null && !e.IsMappedToJson()))
            {
                var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
                var columns = entity.GetProperties().Select(p => p.GetColumnName(table)).OfType<string>().Distinct().Select(c => $"\"{c}\"");
                // A column that the tables lack is an error of PostgreSQL's; nothing needs to be there to be read.
                await using var connection = await platform.OpenAs(registered.Schema);
                await using var select = new NpgsqlCommand($"select {string.Join(", ", columns)} from {registered.Schema}.\"{table.Name}\" limit 1", connection);
                await select.ExecuteScalarAsync();
                read++;
            }
        }
        Assert.True(read > 10, $"Only {read} records were mapped.");
    }
}
