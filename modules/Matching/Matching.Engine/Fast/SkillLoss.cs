using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>What a person surely loses of the skills that an opening asks for, by the signs of both. Immutable.</summary>
internal sealed class SkillLoss
{
    private readonly SkillSign[] _asked;
    private readonly int _required;
    private readonly byte[] _ofRequired;
    private readonly byte[] _ofMerit;

    internal SkillLoss(AskedSkillView[] asked, int required, Rates rates)
    {
        _required = required;
        _asked = [.. asked.Select(each => each.View is null ? SkillSign.Any : each.View.Skills.Aggregate(default(SkillSign), (sign, skill) => sign.With(skill)))];
        (_ofRequired, _ofMerit) = (Steps(rates.SkillRequired, required), Steps(rates.SkillMerit, asked.Length - required));
    }

    /// <summary>Whether any skill is asked for.</summary>
    internal bool Any => _asked.Length > 0;

    /// <summary>Steps of <see cref="QuickLoss.Step"/>, rounded down.</summary>
    internal int Of(in SkillSign held)
    {
        // Also of a skill that nobody near has: not known is not lacking.
        if (held == SkillSign.Any)
            return 0;
        var (required, merit) = (0, 0);
        for (var i = 0; i < _required; i++)
            required += _asked[i].Meets(held) ? 1 : 0;
        for (var i = _required; i < _asked.Length; i++)
            merit += _asked[i].Meets(held) ? 1 : 0;
        return _ofRequired[required] + _ofMerit[merit];
    }

    /// <summary>By how many of those asked for may be held.</summary>
    private static byte[] Steps(int weight, int asked) =>
        [.. Enumerable.Range(0, asked + 1).Select(held => asked == 0 ? (byte)0
            : (byte)Math.Min(QuickLoss.Most / 2, (weight - Rates.Points(weight, Judgement.Full * held / asked)) / QuickLoss.Step))];
}
