namespace Matching.Engine.Input;

/// <summary>One scale for the support a participant needs and the supervision an opening gives; a higher value covers a lower
/// one.</summary>
public enum SupportLevel
{
    /// <summary>None (<c>none</c>).</summary>
    None,

    /// <summary>When asked for (<c>on-demand</c>).</summary>
    OnDemand,

    /// <summary>Every week (<c>weekly</c>).</summary>
    Weekly,

    /// <summary>Every day (<c>daily</c>).</summary>
    Daily,

    /// <summary>All the time (<c>side-by-side</c>).</summary>
    SideBySide,
}
