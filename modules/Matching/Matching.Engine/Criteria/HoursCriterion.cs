using Matching.Engine.Files;
using Matching.Engine.Fixes;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>
/// Stop where the opening's fewest hours are more than the participant may reach; a condition where they are more than are manageable now.
/// </summary>
internal sealed class HoursCriterion : ICriterion
{
    /// <summary>May reach them; whether they are manageable now is not known: between a stretch and a fit.</summary>
    private const int NowUnknown = 750;

    /// <summary>Not manageable now; whether they can be reached is not known: between a stop and a stretch.</summary>
    private const int MaxUnknown = 250;

    public string Factor => "hours";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var now = pair.Participant.Hours?.Now;
        var max = pair.Participant.Hours?.Max;
        if (now is null)
            notes?.Missing("hours.now");
        if (max is null)
            notes?.Missing("hours.max");
        if (pair.Opening.Hours?.Min is not { } min)
        {
            notes?.Missing("opening.hours.min");
            return Judgement.Unknown;
        }

        if (now is null && max is null)
            return Judgement.Unknown;
        if (max < min)
        {
            if (notes is not null)
                Block(notes, now, max.Value, min);
            return Judgement.Stop;
        }

        if (now >= min)
        {
            notes?.Because("hours.enough", Spelling.OfNumber(now.Value), Spelling.OfNumber(min));
            return Judgement.Fit;
        }

        if (now is null)
        {
            notes?.Because("hours.reachable", Spelling.OfNumber(max!.Value), Spelling.OfNumber(min));
            return new Judgement(NowUnknown, false);
        }

        notes?.Condition(
            Reason.Of("hours.stretch", Spelling.OfNumber(now.Value), Spelling.OfNumber(min)),
            Change.Of(ChangeKind.Hours, now.Value));
        return new Judgement(max is null ? MaxUnknown : Judgement.Neutral, max is not null, Verdict.Conditional);
    }

    private static void Block(Notes notes, decimal? now, decimal max, decimal min)
    {
        var reason = Reason.Of("hours.too-many", Spelling.OfNumber(max), Spelling.OfNumber(min));
        if (now < max)
            notes.Stop(reason, Change.Of(ChangeKind.Hours, max), Change.Of(ChangeKind.Hours, now.Value));
        else
            notes.Stop(reason, Change.Of(ChangeKind.Hours, max));
    }
}
