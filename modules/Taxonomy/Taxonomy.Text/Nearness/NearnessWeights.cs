namespace Taxonomy.Text.Nearness;

/// <summary>
/// What counts how much when two occupations are compared: one figure a source, none an occupation or a pair. A source that a taxonomy lacks counts
/// nothing.
/// </summary>
public sealed record NearnessWeights
{
    /// <summary>The weights in use.</summary>
    public static NearnessWeights Standard { get; } = new();

    /// <summary>Labels, other words and keywords, by runs of letters: meets compounds and inflections.</summary>
    public float Labels { get; init; } = 1.1f;

    /// <summary>The same by whole words without their endings.</summary>
    public float Words { get; init; } = 0.46f;

    /// <summary>Alike in label, and in the skills tied to both groups.</summary>
    public float LabelsAndSkills { get; init; } = 0.7f;

    /// <summary>Labels of the skills tied to the groups.</summary>
    public float SkillWords { get; init; } = 0.33f;

    /// <summary>Place in the hierarchy.</summary>
    public float Hierarchy { get; init; } = 0.2f;

    /// <summary>What the groups say they cover.</summary>
    public float Definitions { get; init; } = 0.2f;

    /// <summary>Groups that send the reader to each other: «Hit hör inte Maskinsnickare (7523)».</summary>
    public float References { get; init; } = 0.4f;

    /// <summary>What related groups of another classification say; a little against, because the definitions have counted most of it already.</summary>
    public float Related { get; init; } = -0.12f;

    /// <summary>One's label in what the other's group says and in its skills.</summary>
    public float LabelInGroup { get; init; } = 1.6f;

    /// <summary>Reminding of the same groups.</summary>
    public float Reminders { get; init; } = 0.32f;

    /// <summary>A namesake among the other's group.</summary>
    public float Namesakes { get; init; } = 0.28f;

    /// <summary>
    /// Against two of different groups that end alike: «-ingenjör» names the kind of work, not the trade, and the runs of letters have counted it for.
    /// </summary>
    public float Endings { get; init; } = 0.4f;

    /// <summary>Called like its group: a plain «Kemist» rather than a narrow kind of one.</summary>
    public float Plainness { get; init; } = 0.2f;

    /// <summary>Short of name.</summary>
    public float Shortness { get; init; } = 0.5f;

    /// <summary>Among few in its group, so that it is not lost in a large one.</summary>
    public float SmallGroup { get; init; } = 0.4f;
}
