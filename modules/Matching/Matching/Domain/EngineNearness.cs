using Matching.Engine.Input;
using Matching.Engine.Rules;
using Taxonomy.Contracts;

namespace Matching.Domain;

/// <summary>
/// The taxonomy as the engine asks it. SSYK codes that the taxonomy does not hold are near when they begin alike; a sector is only itself.
/// </summary>
internal sealed class EngineNearness(IConceptNearness taxonomy) : INearness
{
    public int Occupation(string held, string wanted)
    {
        var near = taxonomy.Occupation(held, wanted);
        return near == 0 && IsSsyk(held) && IsSsyk(wanted) ? SsykNearness.OfCodes(held, wanted) : near;
    }

    public int Skill(string held, string wanted) => taxonomy.Skill(held, wanted);

    public bool Covers(VetoKind kind, string broader, string code) => string.Equals(broader, code, StringComparison.Ordinal)
        || (kind == VetoKind.Occupation && (taxonomy.Covers(broader, code) || (IsSsyk(broader) && IsSsyk(code) && code.StartsWith(broader, StringComparison.Ordinal))));

    private static bool IsSsyk(string code) => code.Length is >= 1 and <= 4 && code.All(char.IsAsciiDigit);
}
