namespace Platform.Sdk;

/// <summary>One line of the register of what the installation keeps.</summary>
/// <param name="Schema">Whose it is.</param>
/// <param name="Table">The table.</param>
/// <param name="Column">The column; values inside a JSON column as <c>column.value</c>.</param>
/// <param name="StoreType">As the database has it.</param>
/// <param name="Category">What it holds.</param>
/// <param name="Purpose">Why it is kept.</param>
/// <param name="Retention">How long, by class.</param>
/// <param name="Secrecy">How closed.</param>
/// <param name="Encrypted">True when the database sees a cipher only.</param>
internal sealed record ColumnClass(
    string Schema, string Table, string Column, string StoreType, DataCategory Category, string Purpose, string Retention, Secrecy Secrecy, bool Encrypted);
