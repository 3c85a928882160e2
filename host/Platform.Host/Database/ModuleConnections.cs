using System.Collections.Concurrent;
using Npgsql;
using Platform.Sdk;

namespace Platform.Host.Database;

/// <summary>One small pool per schema, each signed in as that schema's own role.</summary>
/// <param name="database">The installation's database.</param>
/// <param name="options">Settings of each session, as <c>-c name=value</c>; null for the server's own.</param>
internal sealed class ModuleConnections(PlatformDatabase database, string? options = null) : IModuleConnections, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<NpgsqlDataSource>> sources = new(StringComparer.Ordinal);

    public NpgsqlDataSource For(string schema) =>
        sources.GetOrAdd(schema, name => new(() => NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(database.ConnectionString(name)) { Options = options }))).Value;

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
