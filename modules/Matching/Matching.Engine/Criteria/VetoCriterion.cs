using System.Globalization;
using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Stop: the participant's no to an occupation, a sector, an employer or a kind of demand. No fix closes it.</summary>
internal sealed class VetoCriterion(INearness nearness) : ICriterion
{
    public string Factor => "veto";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var vetoes = pair.Participant.Vetoes;
        var opening = pair.Opening;
        if (vetoes is null)
        {
            notes?.Missing("vetoes");
            return Judgement.Unknown;
        }

        var known = opening.Occupation is not null || opening.Sector is not null || opening.Employer is not null || opening.Demands is not null;
        var blocked = false;
        var undecided = false;
        for (var i = 0; i < vetoes.Count; i++)
        {
            var veto = vetoes[i];
            var meets = Meets(veto, opening);
            if (meets is null)
            {
                undecided = true;
                notes?.Missing(FieldOf(veto));
            }
            else if (meets.Value)
            {
                blocked = true;
                notes?.Stop(ReasonFor(veto));
            }
        }

        if (blocked)
            return Judgement.Stop;
        notes?.Because(undecided ? "unknown" : vetoes.Count == 0 ? "veto.none" : "veto.not-met");
        return new Judgement(undecided ? Judgement.Neutral : Judgement.Full, known && !undecided);
    }

    private bool? Meets(Veto veto, Opening opening)
    {
        var code = veto.Kind switch
        {
            VetoKind.Occupation => opening.Occupation,
            VetoKind.Sector => opening.Sector,
            VetoKind.Employer => opening.Employer,
            _ => null,
        };
        if (veto.Kind != VetoKind.Demand)
            return code is null ? null : code == veto.Code || (veto.Kind != VetoKind.Employer && nearness.Covers(veto.Kind, veto.Code, code));
        return opening.Demands is { } demands && demands.TryGet(veto.Code, out var demand) ? demand > (veto.Above ?? 0) : null;
    }

    private static string FieldOf(Veto veto) => veto.Kind switch
    {
        VetoKind.Occupation => "opening.occupation",
        VetoKind.Sector => "opening.sector",
        VetoKind.Employer => "opening.employer",
        _ => "opening.demand." + veto.Code,
    };

    private static Reason ReasonFor(Veto veto) => veto.Kind switch
    {
        VetoKind.Occupation => Reason.Of("veto.occupation", veto.Code),
        VetoKind.Sector => Reason.Of("veto.sector", veto.Code),
        VetoKind.Employer => Reason.Of("veto.employer", veto.Code),
        _ => Reason.Of("veto.demand", veto.Code, (veto.Above ?? 0).ToString(CultureInfo.InvariantCulture)),
    };
}
