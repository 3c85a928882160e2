using Matching.Engine.Input;

namespace Matching.Engine.Rules;

/// <summary>The axes and adaptations that the project publishes, used where an installation gives none of its own.</summary>
public static class StandardVocabulary
{
    /// <summary>The 24 axes in four groups, and the adaptations that bridge them.</summary>
    public static Vocabulary Instance { get; } = new(Axes(), Adaptations());

    private static Axis[] Axes() =>
    [
        .. Group(AxisGroup.Physical, "lifting", "standing", "sitting", "walking", "bending", "fine-motor"),
        .. Group(AxisGroup.Cognitive, "pace", "complexity", "variety", "concentration", "initiative", "oral-instructions"),
        .. Group(AxisGroup.Surroundings, "noise", "light", "crowd", "temperature", "air", "weather"),
        .. Group(AxisGroup.Social, "customers", "teamwork", "alone", "conflict", "phone", "responsibility"),
    ];

    private static IEnumerable<Axis> Group(AxisGroup group, params string[] ids) => ids.Select(id => new Axis(id, group));

    private static Adaptation[] Adaptations() =>
    [
        new("lifting-aid", ["lifting"]),
        new("lifting-by-two", ["lifting"]),
        new("standing-support", ["standing"]),
        new("sit-stand-desk", ["sitting", "standing"]),
        new("short-distances", ["walking"]),
        new("adjustable-height", ["bending"]),
        new("grip-aid", ["fine-motor"]),
        new("own-pace", ["pace"]),
        new("extra-breaks", ["concentration", "pace"]),
        new("tasks-in-steps", ["complexity"]),
        new("fixed-routine", ["variety"]),
        new("checklist", ["initiative"]),
        new("written-instructions", ["oral-instructions"]),
        new("picture-instructions", ["oral-instructions"]),
        new("quiet-space", ["noise", "concentration"]),
        new("ear-protection", ["noise"]),
        new("adjusted-light", ["light"]),
        new("calm-hours", ["crowd"]),
        new("warm-clothing", ["temperature", "weather"]),
        new("breathing-protection", ["air"]),
        new("indoor-tasks", ["weather"]),
        new("tasks-behind-scenes", ["customers", "conflict"]),
        new("own-tasks", ["teamwork"]),
        new("work-in-pair", ["alone", "responsibility"]),
        new("colleague-as-backup", ["conflict", "responsibility"]),
        new("no-phone", ["phone"]),
        new("mentor", [], SupportLevel.Weekly),
        new("coach-daily", [], SupportLevel.Daily),
        new("coach-side-by-side", [], SupportLevel.SideBySide),
    ];
}
