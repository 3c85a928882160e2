namespace Platform.Host.Accounts;

/// <summary>What became of a typed code.</summary>
internal enum CodeAnswer
{
    Right,
    Wrong,

    /// <summary>Five wrong in a row: not looked at.</summary>
    TooMany,
}
