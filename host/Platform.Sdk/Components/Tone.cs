namespace Platform.Sdk.Components;

/// <summary>What a tag or an alert says besides its words. Colour is never the only sign: the words must say it too.</summary>
public enum Tone
{
    /// <summary>No colour.</summary>
    Neutral,

    /// <summary>In order, free, done.</summary>
    Good,

    /// <summary>Needs a look; nothing has gone wrong.</summary>
    Warning,

    /// <summary>Stopped, failed, late.</summary>
    Danger,

    /// <summary>Worth knowing before going on.</summary>
    Info,

    /// <summary>Comes from the participant. Used for nothing else.</summary>
    Wish,
}
