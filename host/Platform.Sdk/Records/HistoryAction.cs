namespace Platform.Sdk;

/// <summary>What happened to a record.</summary>
public enum HistoryAction
{
    /// <summary>It came into being.</summary>
    Created,

    /// <summary>It, or a part of it, was changed.</summary>
    Changed,

    /// <summary>It was deleted.</summary>
    Deleted,
}
