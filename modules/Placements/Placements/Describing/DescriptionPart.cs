namespace Placements.Describing;

/// <summary>The parts of an opening's description, each a task of its own. The names are stored.</summary>
internal static class DescriptionPart
{
    public const string Employer = "employer";
    public const string Work = "work";
    public const string Demands = "demands";
    public const string Adaptations = "adaptations";
    public const string Hours = "hours";
    public const string Supervision = "supervision";

    /// <summary>In the order to suggest.</summary>
    public static IReadOnlyList<string> All { get; } = [Employer, Work, Demands, Adaptations, Hours, Supervision];
}
