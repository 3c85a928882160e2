namespace Platform.Sdk.Tables;

/// <summary>
/// How records become a file. Register it with <see cref="TableRegistration.AddTableExport{TExport}"/>: that makes <c>./platform export KIND</c>.
/// </summary>
public interface ITableExport
{
    /// <summary>The file's kind and columns.</summary>
    static abstract TableFormat Format { get; }

    /// <summary>
    /// The rows, each with a cell for every column in their order; see <see cref="TableText"/>. They come in an order that only what is exported
    /// decides, never ids or the times of writing.
    /// </summary>
    /// <param name="stop">Ctrl-C.</param>
    IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(CancellationToken stop);

    /// <summary>What was left out and why, one sentence each with its number; asked for after the rows.</summary>
    IReadOnlyList<string> LeftOut { get; }
}
