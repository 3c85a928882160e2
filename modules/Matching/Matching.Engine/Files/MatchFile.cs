namespace Matching.Engine.Files;

/// <summary>What was read from a match file: every row, or the first thing wrong and no row at all.</summary>
/// <typeparam name="T">Participant or Opening.</typeparam>
/// <param name="Rows">The rows in the order of the file; empty when something is wrong.</param>
/// <param name="Error">What is wrong; null when nothing is.</param>
/// <param name="IgnoredFields">Fields that the format does not have, with the number of rows that carry them. They change nothing.</param>
public sealed record MatchFile<T>(IReadOnlyList<T> Rows, BadInput? Error, IReadOnlyDictionary<string, int> IgnoredFields);
