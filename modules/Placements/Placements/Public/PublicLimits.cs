namespace Placements.Public;

/// <summary>How often anonymous forms may be sent from one network address.</summary>
internal static class PublicLimits
{
    /// <summary>The host's policy for forms that anybody can send.</summary>
    public const string Policy = "public-forms";
}
