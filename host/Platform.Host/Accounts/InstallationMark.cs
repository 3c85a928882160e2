namespace Platform.Host.Accounts;

/// <summary>Something said once and for all about this installation.</summary>
internal sealed class InstallationMark
{
    /// <summary>Everything in it is made up; the sign-in page lets anybody in.</summary>
    public const string Demo = "demo";

    /// <summary>The demo's past is being written; what is there is not whole.</summary>
    public const string DemoFilling = "demo-filling";

    /// <summary>The demo's past is there. Whatever people do with it afterwards, it is not filled again.</summary>
    public const string DemoFilled = "demo-filled";

    public required string Name { get; init; }

    public DateTimeOffset SetAt { get; init; }
}
