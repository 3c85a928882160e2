using Matching.Engine.Fixes;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Stop: a licence that the opening requires and the participant does not have.</summary>
internal sealed class LicenceCriterion : ICriterion
{
    public string Factor => "licence";

    public Judgement Judge(in Pair pair, Notes? notes) =>
        Codes.AllOrStop(
            Factor, pair.Opening.Licences, "opening.licences",
            pair.Participant.Licences, "licences", ChangeKind.Licence, notes);
}
