using Matching.Engine.Files;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Soft: whether the participant can grow to the hours that may be reached.</summary>
internal sealed class HoursGrowthCriterion : ICriterion
{
    public string Factor => "hours.growth";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var wanted = pair.Participant.Hours?.Max;
        var offered = pair.Opening.Hours?.Max;
        if (wanted is null)
            notes?.Missing("hours.max");
        if (offered is null)
            notes?.Missing("opening.hours.max");
        if (wanted is null || offered is null)
            return Judgement.Unknown;
        notes?.Because(
            offered >= wanted ? "hours.growth.room" : "hours.growth.no-room", Spelling.OfNumber(offered.Value), Spelling.OfNumber(wanted.Value));
        return offered >= wanted ? Judgement.Fit : new Judgement((int)(Judgement.Neutral * offered.Value / wanted.Value), true);
    }
}
