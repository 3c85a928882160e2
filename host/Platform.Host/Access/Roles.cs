namespace Platform.Host.Access;

/// <summary>The roles an account can hold, by code; texts are <c>Role.&lt;code&gt;</c> in the host's texts.</summary>
internal static class Roles
{
    public const string Consultant = "consultant";
    public const string Coach = "coach";
    public const string Coordinator = "coordinator";
    public const string Administrator = "administrator";
    public const string Reviewer = "reviewer";

    public static IReadOnlyList<string> All { get; } = [Consultant, Coach, Coordinator, Administrator, Reviewer];
}
