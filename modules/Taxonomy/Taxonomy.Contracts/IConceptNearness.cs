namespace Taxonomy.Contracts;

/// <summary>How near occupations and skills are to each other in one taxonomy.</summary>
/// <remarks>Immutable to its callers, safe for several threads, and gives the same answer for the same codes.</remarks>
public interface IConceptNearness
{
    /// <summary>How well one occupation stands in for another.</summary>
    /// <param name="held">Id of an occupation or group, or a group's code: the one wished for or worked in.</param>
    /// <param name="wanted">The same: the opening's.</param>
    /// <returns>Per mille: 0 = unrelated or unknown, 1000 = the same.</returns>
    int Occupation(string held, string wanted);

    /// <summary>How well one skill stands in for another.</summary>
    /// <param name="held">Id of the skill held.</param>
    /// <param name="wanted">Id of the skill asked for.</param>
    /// <returns>Per mille: 0 = unrelated or unknown, 1000 = the same.</returns>
    int Skill(string held, string wanted);

    /// <summary>True when the one is a group of occupations, or its code, and the other lies under it or is the same.</summary>
    /// <param name="broader">Id of a group, or its code.</param>
    /// <param name="code">Id of an occupation or group, or a code.</param>
    bool Covers(string broader, string code);
}
