using System.Globalization;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Axes that the vocabulary does not name: they weigh nothing, but a demand above the tolerance is a condition to talk
/// about.</summary>
internal sealed class OwnAxesCriterion(Vocabulary vocabulary) : ICriterion
{
    public string Factor => "tolerance.own-axes";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        if (pair.Opening.Demands is not { } demands || pair.Participant.Tolerances is not { } tolerances)
            return Judgement.Unknown;
        var verdict = Verdict.Fits;
        for (var i = 0; i < demands.Axes.Count; i++)
        {
            var axis = demands.Axes[i];
            if (vocabulary.Knows(axis) || !demands.TryGet(axis, out var demanded))
                continue;
            if (!tolerances.TryGet(axis, out var tolerated))
            {
                notes?.Missing("tolerance." + axis);
            }
            else if (demanded > tolerated)
            {
                verdict = Verdict.Conditional;
                notes?.Condition(Reason.Of("tolerance.above", axis, Text(demanded), Text(tolerated)));
            }
        }

        return new Judgement(Judgement.Neutral, true, verdict);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
