using System.Globalization;
using Matching.Engine.Fixes;
using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Soft: the skills asked for, required or of merit; the mean over them. A required one that is not there is a condition (to
/// be learnt).</summary>
internal sealed class SkillCriterion(bool required, INearness nearness) : ICriterion
{
    /// <summary>Has the skill, at a level not known.</summary>
    private const int LevelUnknown = 750;

    public string Factor => required ? "skill.required" : "skill.merit";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var asked = pair.Opening.Skills;
        var held = pair.Participant.Skills;
        if (asked is null)
            notes?.Missing("opening.skills");
        if (held is null)
            notes?.Missing("skills");
        if (asked is null)
            return Judgement.Unknown;

        var count = 0;
        var sum = 0;
        var fits = 0;
        var known = held is not null;
        var verdict = Verdict.Fits;
        for (var i = 0; i < asked.Count; i++)
        {
            if ((asked[i].Required ?? false) != required)
                continue;
            count++;
            if (held is null)
                continue;
            var quality = QualityOf(asked[i], held, notes, ref known);
            sum += quality;
            if (quality >= Judgement.Neutral)
                fits++;
            else if (required)
                verdict = Verdict.Conditional;
        }

        if (count == 0)
        {
            notes?.Because(Factor + ".none-asked");
            return new Judgement(Judgement.Full, known);
        }

        if (held is null)
            return Judgement.Unknown;
        notes?.Because(Factor + ".part", Text(fits), Text(count));
        return new Judgement(sum / count, known, verdict);
    }

    private int QualityOf(AskedSkill asked, IReadOnlyList<HeldSkill> held, Notes? notes, ref bool known)
    {
        if (asked.Skill is null)
        {
            notes?.Missing("opening.skills");
            known = false;
            return Judgement.Neutral;
        }

        var best = 0;
        var bestKnown = true;
        for (var i = 0; i < held.Count; i++)
        {
            var (skill, level) = held[i];
            var (quality, sure) = skill is null
                ? (Judgement.Neutral, false)
                : Nearness(skill, asked.Skill) is var near and > 0
                ? (near * OfLevel(level, asked.Level) / 1000, level is not null || asked.Level is null)
                : (0, true);
            if (quality > best || (quality == best && quality > 0 && sure))
                (best, bestKnown) = (quality, sure);
        }

        if (!bestKnown)
        {
            notes?.Missing("skills." + asked.Skill);
            known = false;
        }

        if (notes is not null && best < Judgement.Full)
            Say(notes, asked, best);
        return best;
    }

    private void Say(Notes notes, AskedSkill asked, int quality)
    {
        var learn = new Change(ChangeKind.Skill, $"{asked.Skill}={Text(asked.Level ?? 1)}");
        if (required && quality < Judgement.Neutral)
            notes.Condition(Reason.Of("skill.required.missing", asked.Skill!), learn);
        else
            notes.Improve(learn);
    }

    private int Nearness(string held, string wanted) => held == wanted ? Judgement.Full : nearness.Skill(held, wanted);

    /// <summary>A level not asked for is met by any; one below what is asked for is a misfit, hence below the neutral.</summary>
    private static int OfLevel(int? held, int? asked) =>
        asked is null ? Judgement.Full
        : held is null ? LevelUnknown
        : held >= asked ? Judgement.Full
        : Judgement.Neutral * held.Value / asked.Value;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
