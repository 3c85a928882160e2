using Matching.Engine.Input;
using Matching.Engine.Rules;

namespace Matching.Engine.Tests.Fast;

/// <summary>A taxonomy out of a seed: any code may be near any other, in one direction, by any amount.</summary>
internal sealed class MadeUpNearness(int seed) : INearness
{
    public int Occupation(string held, string wanted) => held == wanted ? 1000 : Near(held, wanted);

    public int Skill(string held, string wanted) => held == wanted ? 1000 : Near(held, wanted);

    public bool Covers(VetoKind kind, string broader, string code) => broader == code || Near(broader, code) > 900;

    private int Near(string one, string other)
    {
        var hash = unchecked((uint)seed * 2654435761);
        foreach (var unit in one + "\n" + other)
            hash = unchecked((hash ^ unit) * 16777619);
        return (hash >> 8) % 3 == 0 ? 0 : (int)((hash >> 12) % 1001);
    }
}
