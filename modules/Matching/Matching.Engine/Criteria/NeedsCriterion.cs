using System.Globalization;
using Matching.Engine.Fixes;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>A condition where a needed adaptation is not offered. A need that is offered costs nothing. The mean over the needs.</summary>
internal sealed class NeedsCriterion : ICriterion
{
    public string Factor => "needs";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var needs = pair.Participant.Needs;
        var offered = pair.Opening.Adaptations;
        if (needs is null)
            notes?.Missing("needs");
        if (offered is null)
            notes?.Missing("opening.adaptations");
        if (needs is null)
            return Judgement.Unknown;
        if (needs.Count == 0)
        {
            notes?.Because("needs.none");
            return new Judgement(Judgement.Full, offered is not null);
        }

        if (offered is null)
            return Judgement.Unknown;
        var met = 0;
        for (var i = 0; i < needs.Count; i++)
        {
            if (Codes.Contains(offered, needs[i]))
                met++;
            else
                notes?.Condition(Reason.Of("needs.missing", needs[i]), new Change(ChangeKind.Adaptation, needs[i]));
        }

        notes?.Because("needs.met", met.ToString(CultureInfo.InvariantCulture), needs.Count.ToString(CultureInfo.InvariantCulture));
        return new Judgement(Judgement.Full * met / needs.Count, true, met == needs.Count ? Verdict.Fits : Verdict.Conditional);
    }
}
