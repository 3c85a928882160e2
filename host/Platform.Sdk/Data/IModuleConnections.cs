using Npgsql;

namespace Platform.Sdk;

/// <summary>The host's pools, one per schema, each signed in as that schema's own role.</summary>
internal interface IModuleConnections
{
    /// <summary>The pool of one schema.</summary>
    NpgsqlDataSource For(string schema);
}
