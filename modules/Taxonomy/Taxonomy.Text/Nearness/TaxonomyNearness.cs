namespace Taxonomy.Text.Nearness;

/// <summary>
/// Nearness of occupations and skills, computed from whatever a taxonomy holds: hierarchy, labels, other words, keywords, skill ties, definitions.
/// It knows no relation between two occupations that the taxonomy does not imply, and takes no table of them.
/// </summary>
/// <remarks>Immutable to its callers and safe for several threads; the same concepts give the same figures, in whatever order they come.</remarks>
public sealed class TaxonomyNearness
{
    private readonly OccupationIndex index;
    private readonly OccupationNearness occupations;
    private readonly SkillNearness skills;

    /// <summary>Builds it; some seconds for a national taxonomy.</summary>
    /// <param name="concepts">Every concept that may be chosen. A repeated id counts once.</param>
    /// <param name="weights">What counts how much; null for <see cref="NearnessWeights.Standard"/>.</param>
    public TaxonomyNearness(IEnumerable<KnownConcept> concepts, NearnessWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(concepts);
        var byId = concepts.DistinctBy(c => c.Id, StringComparer.Ordinal).ToDictionary(c => c.Id, StringComparer.Ordinal);
        index = new(byId);
        occupations = new(index, weights ?? NearnessWeights.Standard);
        skills = new(byId);
    }

    /// <summary>How well one occupation stands in for another.</summary>
    /// <param name="held">Id of an occupation or group, or a group's code.</param>
    /// <param name="wanted">The same.</param>
    /// <returns>Per mille: 0 = unrelated or unknown, 1000 = the same.</returns>
    public int Occupation(string held, string wanted)
    {
        if (string.Equals(held, wanted, StringComparison.Ordinal)) return 1000;
        return index.Find(held) is { } one && index.Find(wanted) is { } other ? occupations.Of(one, other) : 0;
    }

    /// <summary>How well one skill stands in for another.</summary>
    /// <param name="held">Id of a skill.</param>
    /// <param name="wanted">Id of a skill.</param>
    /// <returns>Per mille: 0 = unrelated or unknown, 1000 = the same.</returns>
    public int Skill(string held, string wanted) => skills.Of(held, wanted);

    /// <summary>True when the one is a group, or a group's code, that the other lies under.</summary>
    /// <param name="broader">Id of a group or its code.</param>
    /// <param name="code">Id of an occupation or group, or a code.</param>
    public bool Covers(string broader, string code) =>
        string.Equals(broader, code, StringComparison.Ordinal)
        || (index.Find(broader) is { } one && index.Find(code) is { } other && index.Covers(index.Occupations[one], index.Occupations[other]));
}
