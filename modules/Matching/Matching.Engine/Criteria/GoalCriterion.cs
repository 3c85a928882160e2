using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Soft: whether the opening suits what the placement is for.</summary>
internal sealed class GoalCriterion : ICriterion
{
    public string Factor => "goal";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var goal = pair.Participant.Goal;
        var goals = pair.Opening.Goals;
        if (goal is null)
            notes?.Missing("goal");
        if (goals is null)
            notes?.Missing("opening.goals");
        if (goal is null || goals is null)
            return Judgement.Unknown;
        var suits = Codes.Contains(goals, goal);
        notes?.Because(suits ? "goal.same" : "goal.other", goal);
        return suits ? Judgement.Fit : new Judgement(0, true);
    }
}
