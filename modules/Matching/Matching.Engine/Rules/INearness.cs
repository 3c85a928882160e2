using Matching.Engine.Input;

namespace Matching.Engine.Rules;

/// <summary>
/// How near codes are to each other: taxonomy given to the engine as data. Equal codes are never asked about: they are the same.
/// </summary>
/// <remarks>Implementations are immutable, safe for several threads, and give the same answer for the same codes.</remarks>
public interface INearness
{
    /// <summary>How well one occupation stands in for another.</summary>
    /// <param name="held">The occupation wished for or worked in.</param>
    /// <param name="wanted">The opening's occupation.</param>
    /// <returns>Per mille: 0 = unrelated, 1000 = as good as the same.</returns>
    int Occupation(string held, string wanted);

    /// <summary>How well one skill stands in for another.</summary>
    /// <param name="held">The participant's skill.</param>
    /// <param name="wanted">The skill asked for.</param>
    /// <returns>Per mille: 0 = unrelated, 1000 = as good as the same.</returns>
    int Skill(string held, string wanted);

    /// <summary>Whether a code lies under a broader one, so that a veto to the broader is a veto to it.</summary>
    bool Covers(VetoKind kind, string broader, string code);
}
