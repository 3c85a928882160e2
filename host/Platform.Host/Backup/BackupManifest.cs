using System.Text.Json;

namespace Platform.Host.Backup;

/// <summary>What a backup holds: its table of contents, sealed with the installation's key.</summary>
/// <param name="Format">Version of this format.</param>
/// <param name="Made">When its one look at the database was taken.</param>
/// <param name="Server">PostgreSQL's version; the data are text and can be read by a later one.</param>
/// <param name="Keys">Ids of the keys that the data were written with: the key file must hold them all.</param>
/// <param name="Schemas">The host's schema and those of all modules, also of modules that were taken away.</param>
internal sealed record BackupManifest(int Format, DateTimeOffset Made, string Server, IReadOnlyList<string> Keys, IReadOnlyList<BackupSchema> Schemas)
{
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public long Rows => Schemas.Sum(s => s.Tables.Sum(t => t.Rows));

    public int Tables => Schemas.Sum(s => s.Tables.Count);

    public long Bytes => Schemas.Sum(s => s.Tables.Sum(t => t.Bytes));

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="JsonException">It is none.</exception>
    public static BackupManifest Read(byte[] written) => JsonSerializer.Deserialize<BackupManifest>(written, Json) ?? throw new JsonException("It is empty.");
}

/// <summary>One schema at one version.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Steps">The platform's own steps that had run.</param>
/// <param name="Migrations">The module's migrations that had run.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Sequences">Its counters.</param>
internal sealed record BackupSchema(
    string Name, IReadOnlyList<string> Steps, IReadOnlyList<string> Migrations, IReadOnlyList<BackupTable> Tables, IReadOnlyList<BackupSequence> Sequences)
{
    public IReadOnlySet<string> Version => Steps.Concat(Migrations).ToHashSet(StringComparer.Ordinal);
}

/// <summary>One table's rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">The columns in the file's order; computed ones are left out.</param>
/// <param name="Rows">How many.</param>
/// <param name="Content">Digest of the rows, whatever their order.</param>
/// <param name="File">The file's name in <c>data</c>.</param>
/// <param name="Bytes">The file's size.</param>
/// <param name="Sha256">The file's checksum.</param>
internal sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, string Content, string File, long Bytes, string Sha256);

/// <summary>Where a counter stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Last">The last number given, or the first to give.</param>
/// <param name="Called">Whether <paramref name="Last"/> was given.</param>
internal sealed record BackupSequence(string Name, long Last, bool Called);
