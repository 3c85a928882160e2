using Matching.Engine.Files;
using Matching.Engine.Fixes;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Stop: no day of the week in common.</summary>
internal sealed class DaysCriterion : ICriterion
{
    public string Factor => "days";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var can = pair.Participant.Availability?.Days;
        var worked = pair.Opening.Days;
        if (can is null)
            notes?.Missing("availability.days");
        if (worked is null)
            notes?.Missing("opening.days");
        if (can is null || worked is null)
            return Judgement.Unknown;
        var common = can.Value & worked.Value;
        if (common != Days.None)
        {
            notes?.Because("days.common", Named(common));
            return Judgement.Fit;
        }

        // One day of the week is as good as another here, so the first is enough as a way out.
        notes?.Stop(
            Reason.Of("days.none-common", Named(can.Value), Named(worked.Value)),
            [.. Spelling.Named(Spelling.DayNames, (int)can.Value).Take(1).Select(name => new Change(ChangeKind.Day, name))]);
        return Judgement.Stop;
    }

    private static string Named(Days set) => string.Join(", ", Spelling.Named(Spelling.DayNames, (int)set));
}
