using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Stop: an employer where the participant was employed and may not be placed (Danish rule; the caller gives the list where it
/// holds).</summary>
internal sealed class FormerEmployerCriterion : ICriterion
{
    public string Factor => "former-employer";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var former = pair.Participant.FormerEmployers;
        var employer = pair.Opening.Employer;
        if (former is null)
            notes?.Missing("formerEmployers");
        if (employer is null)
            notes?.Missing("opening.employer");
        if (former is null || employer is null)
            return Judgement.Unknown;
        if (Codes.Contains(former, employer))
        {
            notes?.Stop(Reason.Of("former-employer.same", employer));
            return Judgement.Stop;
        }

        notes?.Because("former-employer.other");
        return Judgement.Fit;
    }
}
