using System.Globalization;
using Matching.Engine.Files;
using Matching.Engine.Fixes;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Soft: how long the opening must wait for the participant. A condition when the period is over before the participant can
/// start.</summary>
internal sealed class StartCriterion : ICriterion
{
    /// <summary>Days that an opening can well wait.</summary>
    private const int ShortWait = 14;

    /// <summary>Days after which nothing is left.</summary>
    private const int LongWait = 104;

    public string Factor => "start";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var available = pair.Participant.Availability?.From;
        var from = pair.Opening.Period?.From;
        var to = pair.Opening.Period?.To;
        if (available is null)
            notes?.Missing("availability.from");
        if (from is null)
            notes?.Missing("opening.period.from");
        if (to is null)
            notes?.Missing("opening.period.to");
        if (available is not { } able)
            return Judgement.Unknown;
        if (to < able)
        {
            notes?.Condition(Reason.Of("start.after-end", Spelling.OfDate(able), Spelling.OfDate(to.Value)), Change.Of(ChangeKind.Start, able));
            return new Judgement(0, from is not null, Verdict.Conditional);
        }

        if (from is not { } starts)
            return Judgement.Unknown;
        var wait = Math.Max(0, able.DayNumber - starts.DayNumber);
        if (notes is not null)
        {
            notes.Because(wait == 0 ? "start.in-time" : "start.waits", Spelling.OfDate(able), wait.ToString(CultureInfo.InvariantCulture));
            if (wait > 0)
                notes.Improve(Change.Of(ChangeKind.Start, able));
        }

        return new Judgement(OfWait(wait), true);
    }

    private static int OfWait(int days) =>
        days <= ShortWait ? Judgement.Full - Judgement.Neutral * days / ShortWait
        : days >= LongWait ? 0
        : Judgement.Neutral - Judgement.Neutral * (days - ShortWait) / (LongWait - ShortWait);
}
