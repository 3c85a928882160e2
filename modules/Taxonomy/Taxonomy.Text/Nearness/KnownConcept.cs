namespace Taxonomy.Text.Nearness;

/// <summary>What nearness and classification need to know of a concept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type"><c>occupation</c>, <c>group</c>, <c>skill</c>, <c>keyword</c> …</param>
/// <param name="Label">Its label in the language that is compared.</param>
public sealed record KnownConcept(string Id, string Type, string Label)
{
    /// <summary>Other words for it, in any language.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>Ids of what it lies under or belongs to.</summary>
    public IReadOnlyList<string> Broader { get; init; } = [];

    /// <summary>Ids of skills tied to it.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Its code in a classification, where each further digit is narrower.</summary>
    public string? Code { get; init; }

    /// <summary>What it covers, in sentences.</summary>
    public string? Definition { get; init; }
}
