namespace Matching.Engine.Fast;

/// <summary>The skills that people have and that stand in for one asked skill, in the order of their numbers.</summary>
internal sealed record SkillView(ushort[] Skills, short[] Near)
{
    /// <summary>How well the skill stands in, per mille.</summary>
    internal int Of(ushort skill)
    {
        if (Skills.Length <= 8)
        {
            for (var i = 0; i < Skills.Length; i++)
            {
                if (Skills[i] == skill)
                    return Near[i];
            }

            return 0;
        }

        var at = Array.BinarySearch(Skills, skill);
        return at < 0 ? 0 : Near[at];
    }
}
