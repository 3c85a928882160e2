using Matching.Engine.Fixes;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Stop: a certificate that the opening requires and the participant does not have.</summary>
internal sealed class CertificateCriterion : ICriterion
{
    public string Factor => "certificate";

    public Judgement Judge(in Pair pair, Notes? notes) =>
        Codes.AllOrStop(
            Factor, pair.Opening.Certificates, "opening.certificates",
            pair.Participant.Certificates, "certificates", ChangeKind.Certificate, notes);
}
