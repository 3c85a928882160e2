using Matching.Engine.Files;
using Matching.Engine.Fixes;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Stop: no time of day in common.</summary>
internal sealed class TimesCriterion : ICriterion
{
    public string Factor => "times";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var can = pair.Participant.Availability?.Times;
        var worked = pair.Opening.Times;
        if (can is null)
            notes?.Missing("availability.times");
        if (worked is null)
            notes?.Missing("opening.times");
        if (can is null || worked is null)
            return Judgement.Unknown;
        var common = can.Value & worked.Value;
        if (common != Times.None)
        {
            notes?.Because("times.common", Named(common));
            return Judgement.Fit;
        }

        // One time of day is as good as another here, so the first is enough as a way out.
        notes?.Stop(
            Reason.Of("times.none-common", Named(can.Value), Named(worked.Value)),
            [.. Spelling.Named(Spelling.TimeNames, (int)can.Value).Take(1).Select(name => new Change(ChangeKind.Time, name))]);
        return Judgement.Stop;
    }

    private static string Named(Times set) => string.Join(", ", Spelling.Named(Spelling.TimeNames, (int)set));
}
