namespace Matching.Engine.Input;

/// <summary>Times of day. <see cref="None"/> = asked, and none; unknown is a null <c>Times?</c>.</summary>
[Flags]
public enum Times
{
    /// <summary>No time of day.</summary>
    None = 0,

    /// <summary>Morning.</summary>
    Morning = 1,

    /// <summary>Afternoon.</summary>
    Afternoon = 2,

    /// <summary>Evening.</summary>
    Evening = 4,

    /// <summary>Night.</summary>
    Night = 8,
}
