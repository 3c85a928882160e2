namespace Platform.Host.Accounts;

/// <summary>Something said once and for all about this installation.</summary>
internal sealed class InstallationMark
{
    /// <summary>Everything in it is made up; the sign-in page lets anybody in.</summary>
    public const string Demo = "demo";

    public required string Name { get; init; }

    public DateTimeOffset SetAt { get; init; }
}
