namespace Platform.Host.Accounts;

/// <summary>Why a session ended; texts are <c>SignIn.Ended.&lt;reason&gt;</c>.</summary>
internal static class SessionEnd
{
    public const string SignedOut = "signed-out";
    public const string Idle = "idle";
    public const string TooLong = "too-long";
    public const string TooMany = "too-many";
    public const string ElsewhereEnded = "elsewhere";
    public const string AccountChanged = "account-changed";

    /// <summary>The reasons that the person did not choose here and now, and is told of.</summary>
    public static bool IsTold(string? reason) => reason is Idle or TooLong or TooMany or ElsewhereEnded or AccountChanged;
}
