namespace Placements.Domain;

/// <summary>What a rule of placement says.</summary>
internal static class RuleCode
{
    /// <summary>Working days from the coach's proposal until the consultant has handed it over.</summary>
    public const string OfferDays = "offer-working-days";

    /// <summary>Days that a first day may lie back.</summary>
    public const string StartDaysBack = "start-days-back";

    /// <summary>Months that one placement may last; a form without it has no such limit.</summary>
    public const string MostMonths = "most-months";

    /// <summary>Days from the first day until the first follow-up at the latest.</summary>
    public const string FirstFollowUp = "follow-up-first-days";

    /// <summary>Days between follow-ups.</summary>
    public const string EveryFollowUp = "follow-up-every-days";

    /// <summary>Months that follow-ups are planned for when no last day is set.</summary>
    public const string PlannedMonths = "follow-up-planned-months";

    /// <summary>Working days until an employer's call for help is answered.</summary>
    public const string ProblemDays = "problem-working-days";
}
