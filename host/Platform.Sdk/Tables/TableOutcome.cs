namespace Platform.Sdk.Tables;

/// <summary>What became of a line.</summary>
public enum TableOutcome
{
    /// <summary>Not decided yet.</summary>
    Waiting,

    /// <summary>Its record came into being.</summary>
    Created,

    /// <summary>Its record was changed.</summary>
    Updated,

    /// <summary>Its record says the same already.</summary>
    Unchanged,

    /// <summary>It was left out.</summary>
    Rejected,
}
