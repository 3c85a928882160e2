namespace Participants.Contracts;

/// <summary>What a consent is for.</summary>
public static class ConsentPurpose
{
    /// <summary>Details may be given to employers to plan a placement.</summary>
    public const string Placement = "placement";
}
