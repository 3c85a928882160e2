namespace Taxonomy.Text.Reading;

/// <summary>One row that was left out.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">Line in a table, number of the concept in a JSON file; from 1.</param>
/// <param name="Column">The column or field at fault.</param>
/// <param name="Value">What stood there, at most 100 characters.</param>
/// <param name="Reason">What is wrong with it, one sentence.</param>
public sealed record RejectedRow(string File, int Line, string Column, string Value, string Reason);
