using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Every criterion, in the order in which reasons are shown: wishes first.</summary>
public static class AllCriteria
{
    /// <summary>The criteria for a vocabulary and a taxonomy.</summary>
    public static IReadOnlyList<ICriterion> For(Vocabulary vocabulary, INearness nearness)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(nearness);
        return
        [
            new WishCriterion(nearness),
            new VetoCriterion(nearness),
            new GoalCriterion(),
            new SkillCriterion(required: true, nearness),
            new SkillCriterion(required: false, nearness),
            new ExperienceCriterion(nearness),
            new LanguageCriterion(),
            new TravelCriterion(),
            new StartCriterion(),
            new HoursCriterion(),
            new HoursGrowthCriterion(),
            new DaysCriterion(),
            new TimesCriterion(),
            new NeedsCriterion(),
            new SupervisionCriterion(vocabulary),
            new AccessCriterion(),
            new FormCriterion(),
            new LicenceCriterion(),
            new CertificateCriterion(),
            new RegisterExtractCriterion(),
            new FormerEmployerCriterion(),
            new CapacityCriterion(),
            .. vocabulary.Axes.Select(axis => new ToleranceCriterion(axis, vocabulary)),
            new OwnAxesCriterion(vocabulary),
        ];
    }
}
