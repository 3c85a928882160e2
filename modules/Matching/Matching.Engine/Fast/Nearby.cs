using System.Collections.Concurrent;
using Matching.Engine.Input;
using Matching.Engine.Rules;

namespace Matching.Engine.Fast;

/// <summary>The taxonomy's answers, asked once for each code that an opening names and kept. Safe for several threads.</summary>
internal sealed class Nearby(CodeBook book, INearness nearness, int wishWeight)
{
    private readonly ConcurrentDictionary<string, OccupationView> _occupations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SkillView> _skills = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool[]> _sectors = new(StringComparer.Ordinal);

    internal OccupationView Occupation(string code) => _occupations.GetOrAdd(code, See);

    internal SkillView Skill(string code) => _skills.GetOrAdd(code, SeeSkill);

    /// <summary>By veto number: whether it is a veto to this sector.</summary>
    internal bool[] Sector(string code) => _sectors.GetOrAdd(code, each => Vetoed(VetoKind.Sector, each));

    private OccupationView See(string code)
    {
        var near = new short[book.OccupationCodes.Length];
        near[0] = 1000;
        for (var i = 1; i < near.Length; i++)
            near[i] = (short)(book.OccupationCodes[i] == code ? 1000 : nearness.Occupation(book.OccupationCodes[i], code));
        return new OccupationView(near, Vetoed(VetoKind.Occupation, code), wishWeight);
    }

    private SkillView SeeSkill(string code)
    {
        var found = new List<(ushort Skill, short Near)>();
        for (var i = 1; i < book.SkillCodes.Length; i++)
        {
            var near = book.SkillCodes[i] == code ? 1000 : nearness.Skill(book.SkillCodes[i], code);
            if (near > 0)
                found.Add(((ushort)i, (short)near));
        }

        return new SkillView([.. found.Select(each => each.Skill)], [.. found.Select(each => each.Near)]);
    }

    private bool[] Vetoed(VetoKind kind, string code) =>
        [.. book.Vetoes.Select(veto => veto.Kind == kind && (veto.Code == code || nearness.Covers(kind, veto.Code, code)))];
}
