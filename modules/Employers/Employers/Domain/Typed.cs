namespace Employers.Domain;

/// <summary>What somebody typed, as it is kept.</summary>
internal static class Typed
{
    /// <summary>Without space around it; null when nothing was written.</summary>
    public static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
