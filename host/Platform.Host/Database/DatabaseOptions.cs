using System.Globalization;

namespace Platform.Host.Database;

/// <summary>What the configuration says of the database.</summary>
/// <param name="DataPath">The installation's data folder.</param>
internal sealed record DatabaseOptions(string DataPath)
{
    /// <summary>ConnectionStrings:Platform: an existing server, signed in as its administrator. Null starts the embedded server.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Database:RolePrefix: what role names begin with. Null is the database's name.</summary>
    public string? RolePrefix { get; init; }

    /// <summary>Database:PoolSize: most connections of one role and one process. Modules × processes × this must stay below max_connections.</summary>
    public int PoolSize { get; init; } = 8;

    /// <summary>A job holds one connection of a role while it asks for a second, and so does a page; fewer than this and they wait for each other.</summary>
    private const int SmallestPool = 5;

    /// <summary>Postgres:Binaries: the folder of initdb and postgres for the embedded server.</summary>
    public string? Binaries { get; init; }

    /// <summary>Keys:File: the installation's key file.</summary>
    public string KeyFile { get; init; } = Path.Combine(DataPath, "keys", "installation.key");

    /// <summary>The embedded server of this installation.</summary>
    public EmbeddedPostgresOptions Embedded => new(Path.Combine(DataPath, "postgres")) { Binaries = Binaries };

    /// <summary>Reads the settings named above.</summary>
    /// <exception cref="DatabaseProblem">Database:PoolSize is no number from 5 to 100.</exception>
    public static DatabaseOptions From(IConfiguration configuration)
    {
        string? Setting(string name) => configuration[name] is { Length: > 0 } value ? value : null;

        var options = new DatabaseOptions(DataFolder.Locate(Setting("Data:Path")))
        {
            ConnectionString = Setting("ConnectionStrings:Platform"), RolePrefix = Setting("Database:RolePrefix"), Binaries = Setting("Postgres:Binaries"),
        };
        if (Setting("Keys:File") is { } keys) options = options with { KeyFile = keys };
        if (Setting("Database:PoolSize") is not { } size) return options;
        return int.TryParse(size, CultureInfo.InvariantCulture, out var number) && number is >= SmallestPool and <= 100
            ? options with { PoolSize = number }
            : throw new DatabaseProblem($"Database:PoolSize is {size}. Maybe a number from {SmallestPool} to 100 was meant; 8 is the usual one, and with fewer than {SmallestPool} jobs wait for each other.");
    }
}
