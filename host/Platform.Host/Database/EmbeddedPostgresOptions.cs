namespace Platform.Host.Database;

/// <summary>How an embedded server is kept.</summary>
/// <param name="Folder">The server's own folder: cluster, log, socket, locks. Made when missing.</param>
internal sealed record EmbeddedPostgresOptions(string Folder)
{
    /// <summary>Postgres:Binaries: a folder with initdb and postgres. Null lets the platform find them.</summary>
    public string? Binaries { get; init; }

    /// <summary>Where packaged binaries lie or are brought to; several servers of one clone share them.</summary>
    public string PackagesFolder { get; init; } = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Folder))!, "postgres-binaries");

    /// <summary>False trades safety against a power cut for speed: tests only. A killed server still keeps what was committed.</summary>
    public bool Durable { get; init; } = true;
}
