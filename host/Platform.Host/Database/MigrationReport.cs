namespace Platform.Host.Database;

/// <summary>What one run of the migrator did.</summary>
/// <param name="Provisioned">Schemas whose roles or rights were built or mended.</param>
/// <param name="Applied">Migrations that ran now, by schema; empty when the database was up to date.</param>
internal sealed record MigrationReport(int Provisioned, IReadOnlyDictionary<string, IReadOnlyList<string>> Applied)
{
    /// <summary>Whether the database was as this program wants it before the run.</summary>
    public bool NothingToDo => Provisioned == 0 && Applied.Count == 0;
}
