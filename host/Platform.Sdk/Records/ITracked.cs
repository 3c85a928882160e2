namespace Platform.Sdk;

/// <summary>
/// A record whose every change is written into the module's history, in the same transaction: who, when, why and what. Bulk
/// updates and deletes (<c>ExecuteUpdate</c>, <c>ExecuteDelete</c>) of it are refused, because they would leave no trace.
/// </summary>
public interface ITracked
{
    /// <summary>The record's id, set when it is created.</summary>
    Guid Id { get; }
}
