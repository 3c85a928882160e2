namespace Platform.Sdk;

/// <summary>
/// Reads what was changed in a record. The history is as open as the record itself: ask for permission, and for the relation to
/// a case, before you read it, exactly as for the record.
/// </summary>
public interface IHistoryReader
{
    /// <summary>A page of a record's history, newest first, in two queries.</summary>
    /// <typeparam name="TRecord">The record's type, mapped in the context.</typeparam>
    /// <param name="db">The module's own context.</param>
    /// <param name="record">Its id. An unknown one has an empty history; a deleted one keeps its.</param>
    /// <param name="olderThan">From <see cref="HistoryPage.OlderThan"/>; null for the newest.</param>
    /// <param name="stop">Request aborted.</param>
    Task<HistoryPage> ReadAsync<TRecord>(ModuleDb db, Guid record, int? olderThan, CancellationToken stop) where TRecord : class, ITracked;
}
