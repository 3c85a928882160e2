using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Stop: no seat, or no supervisor capacity, left in the period. It says nothing of the person, so it never weighs.</summary>
internal sealed class CapacityCriterion : ICriterion
{
    public string Factor => "capacity";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var seats = pair.Opening.Seats;
        var supervisor = pair.Opening.SupervisorCapacity;
        if (seats is null)
            notes?.Missing("opening.seats");
        if (supervisor is null)
            notes?.Missing("opening.supervisorCapacity");
        if (seats <= 0)
            notes?.Stop(Reason.Of("capacity.no-seat"));
        if (supervisor <= 0)
            notes?.Stop(Reason.Of("capacity.no-supervisor"));
        return seats <= 0 || supervisor <= 0 ? Judgement.Stop : seats is null || supervisor is null ? Judgement.Unknown : Judgement.Fit;
    }
}
