using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>The weights by name, for code that asks for them millions of times.</summary>
internal sealed class Rates(Weights weights, Vocabulary vocabulary)
{
    internal readonly int Wish = weights.Of("wish");
    internal readonly int Veto = weights.Of("veto");
    internal readonly int Goal = weights.Of("goal");
    internal readonly int SkillRequired = weights.Of("skill.required");
    internal readonly int SkillMerit = weights.Of("skill.merit");
    internal readonly int Experience = weights.Of("experience");
    internal readonly int Language = weights.Of("language");
    internal readonly int Travel = weights.Of("travel");
    internal readonly int Start = weights.Of("start");
    internal readonly int Hours = weights.Of("hours");
    internal readonly int Growth = weights.Of("hours.growth");
    internal readonly int Days = weights.Of("days");
    internal readonly int Times = weights.Of("times");
    internal readonly int Needs = weights.Of("needs");
    internal readonly int Supervision = weights.Of("supervision");
    internal readonly int Access = weights.Of("access");
    internal readonly int Form = weights.Of("form");
    internal readonly int Licence = weights.Of("licence");
    internal readonly int Certificate = weights.Of("certificate");
    internal readonly int Extract = weights.Of("register-extract");
    internal readonly int Former = weights.Of("former-employer");
    internal readonly int Capacity = weights.Of("capacity");
    internal readonly int OwnAxes = weights.Of("tolerance.own-axes");
    internal readonly int[] Axes = [.. vocabulary.Axes.Select(axis => weights.Of("tolerance." + axis.Id))];

    /// <summary>Points of a quality: the one formula of <see cref="Scorer"/>.</summary>
    internal static int Points(int weight, int quality) => (int)((uint)(weight * quality + 500) / 1000);

    /// <summary>Points of what is not known.</summary>
    internal static int Half(int weight) => Points(weight, Judgement.Neutral);
}
