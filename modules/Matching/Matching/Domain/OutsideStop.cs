namespace Matching.Domain;

/// <summary>Stops that are decided outside the engine, because what they are about must never reach it.</summary>
internal static class OutsideStop
{
    /// <summary>A person with protected identity where strangers come and go.</summary>
    public const string ProtectedAtPublic = "outside.protected";

    /// <summary>Another form of placement than the coach asked for this time.</summary>
    public const string OtherForm = "outside.form";

    /// <summary>Not published, paused or ended.</summary>
    public const string NotOffered = "outside.not-offered";

    public static IReadOnlyList<string?> All { get; } = [ProtectedAtPublic, OtherForm, NotOffered];
}
