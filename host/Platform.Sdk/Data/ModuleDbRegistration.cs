using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Sdk;

/// <summary>Registers a module's database context with the connection that the host keeps for that module alone.</summary>
public static class ModuleDbRegistration
{
    /// <summary>Name of the table, in the module's schema, that lists the migrations which have run.</summary>
    public const string MigrationsTable = "__migrations";

    /// <summary>Adds the context, scoped, and hands it to the migrator that runs before the first request.</summary>
    /// <typeparam name="TDb">The module's context.</typeparam>
    /// <param name="services">The collection that <see cref="IModule.AddServices"/> got.</param>
    /// <param name="module">The module itself.</param>
    public static void AddModuleDb<TDb>(this IServiceCollection services, IModule module) where TDb : ModuleDb =>
        services.AddSchemaDb<TDb>(module.Name.ToLowerInvariant());

    internal static void AddSchemaDb<TDb>(this IServiceCollection services, string schema) where TDb : DbContext
    {
        services.AddDbContext<TDb>((provider, options) => options.UseNpgsql(
            provider.GetRequiredService<IModuleConnections>().For(schema), npgsql => npgsql.MigrationsHistoryTable(MigrationsTable, schema))
            .UseRecordKeeping(provider));
        services.AddSingleton(new RegisteredDb(schema, typeof(TDb), connection => (DbContext)Activator.CreateInstance(typeof(TDb),
            new DbContextOptionsBuilder<TDb>().UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable(MigrationsTable, schema)).Options)!));
    }
}

/// <summary>One registered context, for the migrator.</summary>
/// <param name="Schema">The schema it lives in.</param>
/// <param name="Type">The context's type.</param>
/// <param name="Create">Makes one on a connection string.</param>
internal sealed record RegisteredDb(string Schema, Type Type, Func<string, DbContext> Create);
