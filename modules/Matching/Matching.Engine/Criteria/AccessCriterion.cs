using Matching.Engine.Fixes;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Stop: the premises lack something that the participant cannot do without.</summary>
internal sealed class AccessCriterion : ICriterion
{
    public string Factor => "access";

    public Judgement Judge(in Pair pair, Notes? notes) =>
        Codes.AllOrStop(Factor, pair.Participant.Access, "access", pair.Opening.Access, "opening.access", ChangeKind.Access, notes);
}
