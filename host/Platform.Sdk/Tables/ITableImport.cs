namespace Platform.Sdk.Tables;

/// <summary>
/// How one kind of file becomes records. Register it with <see cref="TableRegistration.AddTableImport{TImport}"/>: that makes
/// <c>./platform import KIND</c>. A new one is made for each batch, with a scope of its own.
/// </summary>
public interface ITableImport
{
    /// <summary>The file's kind and columns.</summary>
    static abstract TableFormat Format { get; }

    /// <summary>The context whose changes are saved when the batch is taken.</summary>
    ModuleDb Db { get; }

    /// <summary>
    /// Decides on every line: <see cref="TableRow.Take"/> or <see cref="TableRow.Reject"/>. Runs in a transaction and may run again for the same
    /// lines, so it changes records and publishes events and does nothing else; it does not save. What the lines name is looked up for all of them
    /// at once.
    /// </summary>
    /// <param name="batch">The lines.</param>
    /// <param name="stop">Ctrl-C.</param>
    Task TakeAsync(TableBatch batch, CancellationToken stop);
}
