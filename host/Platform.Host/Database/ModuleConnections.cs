using System.Collections.Concurrent;
using Npgsql;
using Platform.Sdk;

namespace Platform.Host.Database;

/// <summary>One small pool per schema, each signed in as that schema's own role.</summary>
/// <param name="database">The installation's database.</param>
/// <param name="set">Settings of the connections beside address and account; null for none.</param>
internal sealed class ModuleConnections(PlatformDatabase database, Action<NpgsqlConnectionStringBuilder>? set = null) : IModuleConnections, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<NpgsqlDataSource>> sources = new(StringComparer.Ordinal);

    public NpgsqlDataSource For(string schema) =>
        sources.GetOrAdd(schema, name => new(() => Create(name))).Value;

    private NpgsqlDataSource Create(string schema)
    {
        var connection = new NpgsqlConnectionStringBuilder(database.ConnectionString(schema));
        set?.Invoke(connection);
        return NpgsqlDataSource.Create(connection);
    }

    /// <summary>Drops what is pooled: after a new start of the server every one of those connections is dead, and would cost a request to find out.</summary>
    public void Clear()
    {
        foreach (var source in sources.Values.Where(s => s.IsValueCreated)) source.Value.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var source in sources.Values.Where(s => s.IsValueCreated)) await source.Value.DisposeAsync();
    }
}
