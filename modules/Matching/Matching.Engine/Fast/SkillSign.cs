namespace Matching.Engine.Fast;

/// <summary>A set of skills in 128 bits: what has no bit in common has no skill in common. The commonest skills have the lowest numbers, and so bits of their own.</summary>
/// <param name="Low">The lower half.</param>
/// <param name="High">The upper half.</param>
internal readonly record struct SkillSign(ulong Low, ulong High)
{
    /// <summary>May hold any skill.</summary>
    internal static SkillSign Any => new(ulong.MaxValue, ulong.MaxValue);

    /// <summary>The same with one skill more.</summary>
    internal SkillSign With(int skill) => (skill & 64) == 0 ? this with { Low = Low | 1UL << skill } : this with { High = High | 1UL << skill };

    /// <summary>Whether both may hold the same.</summary>
    internal bool Meets(in SkillSign other) => ((Low & other.Low) | (High & other.High)) != 0;

    /// <summary>The sign of a person; any, where nothing more than the quick codes say is known.</summary>
    internal static SkillSign Of(in PersonRow person, ushort[] lists)
    {
        if ((person.Knows & PersonKnows.Skills) == 0 || person.Skills == 0)
            return Any;
        var sign = default(SkillSign);
        var held = person.SkillsIn(lists);
        for (var i = 0; i < held.Length; i += 2)
        {
            if (held[i] == 0)
                return Any;
            sign = sign.With(held[i]);
        }

        return sign;
    }
}
