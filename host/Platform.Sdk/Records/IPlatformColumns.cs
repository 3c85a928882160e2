namespace Platform.Sdk;

/// <summary>
/// Classifies the columns of the tables that the platform keeps in every schema: they are made by an <see cref="IPlatformStep"/>
/// and mapped by nobody. One class per step that makes tables; found by looking, like the steps.
/// </summary>
internal interface IPlatformColumns
{
    /// <summary>The one schema that has these tables; null when all have.</summary>
    string? OnlySchema => null;

    /// <summary>The columns, the same in each schema.</summary>
    IEnumerable<PlatformColumn> Columns { get; }
}

/// <summary>One column of a platform table.</summary>
internal sealed record PlatformColumn(
    string Table, string Column, DataCategory Category, string Purpose, string Retention, Secrecy? Secrecy = null, bool Encrypted = false);
