using System.Numerics;
using System.Runtime.CompilerServices;
using Matching.Engine.Criteria;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>Scores one row against one plan: what <see cref="Scorer"/> gives, in the same whole numbers, from columns instead of objects.</summary>
internal sealed partial class PairJudge(CodeBook book, Rates rates, LanguageCriterion language)
{
    private readonly OwnAxesCriterion _ownAxes = new(book.Vocabulary);

    /// <summary>What has come together of a pair so far.</summary>
    private struct Sum
    {
        internal int Points;
        internal int Known;
        internal bool Conditional;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Add(int weight, int quality, bool known)
        {
            Points += Rates.Points(weight, quality);
            Known += known ? weight : 0;
        }
    }

    /// <summary>The best that the row's wishes come to, per mille; neutral where they are not known.</summary>
    internal static int WishQuality(in PersonRow person, ushort[] lists, OccupationView view)
    {
        if ((person.Knows & PersonKnows.Wishes) == 0)
            return Judgement.Neutral;
        return Best(lists.AsSpan(person.Lists, 2 * person.Wishes), view.Near);
    }

    /// <summary>Scores a pair.</summary>
    /// <param name="people">The columns.</param>
    /// <param name="at">The row.</param>
    /// <param name="plan">The opening; an exact plan that is not full.</param>
    /// <param name="atLeast">A score below this may be given up without being finished.</param>
    /// <param name="score">The outcome.</param>
    /// <returns>False when the pair is blocked or surely below <paramref name="atLeast"/>.</returns>
    internal bool TryScore(PeopleColumns people, int at, OpeningPlan plan, int atLeast, out PairScore score)
    {
        score = default;
        ref readonly var person = ref people.Rows[at];
        var sum = new Sum { Points = plan.Fixed, Known = plan.FixedKnown };
        if (!Travel(people, at, person, plan, ref sum))
            return false;
        WishAndExperience(person, people.Lists, plan, ref sum);
        // The parts that cost least and can lose most come first; after each it is asked whether the rest can still make up for it.
        if (sum.Points + plan.Rest < atLeast || !Tolerances(person, plan, ref sum) || sum.Points + plan.Rest < atLeast
            || !Time(people.Scan.Days[at], person, plan, ref sum) || sum.Points + plan.RestAfterTime < atLeast
            || !Work(person, people.Lists, plan, ref sum) || sum.Points + plan.RestAfterWork < atLeast
            || !Languages(person, plan, ref sum))
            return false;
        Skills(person, people.Lists, plan.Required, rates.SkillRequired, true, ref sum);
        Skills(person, people.Lists, plan.Merit, rates.SkillMerit, false, ref sum);
        if (sum.Points + plan.RestAfterSkills < atLeast || !Papers(person, plan, ref sum) || !Refusals(person, people.Lists, plan, ref sum))
            return false;
        if (plan.OwnAxes && (person.Knows & PersonKnows.OwnAxes) != 0)
            sum.Conditional |= _ownAxes.Judge(new Pair(people.People[at], plan.Opening), null).Verdict == Verdict.Conditional;
        if (plan.DemandsKnown && (person.Knows & PersonKnows.Tolerances) != 0)
            sum.Known += rates.OwnAxes;
        score = new PairScore(sum.Points, sum.Known, sum.Conditional ? Verdict.Conditional : Verdict.Fits);
        return true;
    }

    private bool Travel(PeopleColumns people, int at, in PersonRow person, OpeningPlan plan, ref Sum sum)
    {
        if (!plan.HasPlace || (person.Knows & PersonKnows.Travel) == 0)
        {
            sum.Add(rates.Travel, Judgement.Neutral, false);
            return true;
        }

        long dx = people.Scan.X[at] - plan.X;
        long dy = people.Scan.Y[at] - plan.Y;
        var square = dx * dx + dy * dy;
        long limit = person.TravelLimit;
        if (square >= (limit + 1) * (limit + 1))
            return false;
        var way = (long)Math.Sqrt((double)square);
        while (way * way > square)
            way--;
        while ((way + 1) * (way + 1) <= square)
            way++;
        sum.Add(rates.Travel, limit == 0 ? Judgement.Full : Judgement.Full - (int)(Judgement.Neutral * way / limit), true);
        return true;
    }

    private void WishAndExperience(in PersonRow person, ushort[] lists, OpeningPlan plan, ref Sum sum)
    {
        if (plan.Occupation is { } view && (person.Knows & PersonKnows.Wishes) != 0)
            sum.Add(rates.Wish, Best(lists.AsSpan(person.Lists, 2 * person.Wishes), view.Near), (person.Knows & PersonKnows.WishesWhole) != 0);
        else
            sum.Add(rates.Wish, Judgement.Neutral, false);
        if (plan.Occupation is { } seen && (person.Knows & PersonKnows.Experience) != 0)
        {
            sum.Add(
                rates.Experience,
                Best(lists.AsSpan(person.Lists + 2 * person.Wishes, 2 * person.Experience), seen.Near),
                (person.Knows & PersonKnows.ExperienceWhole) != 0);
        }
        else
        {
            sum.Add(rates.Experience, Judgement.Neutral, false);
        }
    }

    private static int Best(ReadOnlySpan<ushort> pairs, short[] near)
    {
        var best = 0;
        for (var i = 0; i + 1 < pairs.Length; i += 2)
            best = Math.Max(best, near[pairs[i]] * pairs[i + 1] / 1000);
        return best;
    }

    private bool Tolerances(in PersonRow person, OpeningPlan plan, ref Sum sum)
    {
        var unknown = plan.DemandKnown & ~person.TolerancesKnown;
        var demanded = plan.DemandLow | plan.DemandHigh;
        for (var bits = unknown; bits != 0; bits &= bits - 1)
        {
            var axis = BitOperations.TrailingZeroCount(bits);
            sum.Known -= rates.Axes[axis];
            if ((demanded >> axis & 1) != 0)
                sum.Points += Rates.Half(rates.Axes[axis]) - rates.Axes[axis];
        }

        var (high, low) = (person.TolerancesHigh, person.TolerancesLow);
        var above = ((plan.DemandHigh & ~high) | (~(plan.DemandHigh ^ high) & plan.DemandLow & ~low))
            & plan.DemandKnown & person.TolerancesKnown & ~plan.Bridged;
        if ((above & plan.Blocking) != 0)
            return false;
        sum.Conditional |= above != 0;
        for (var bits = above; bits != 0; bits &= bits - 1)
        {
            var axis = BitOperations.TrailingZeroCount(bits);
            var weight = rates.Axes[axis];
            if ((plan.Ask >> axis & 1) != 0)
            {
                sum.Known -= weight;
                sum.Points += Rates.Half(weight) - weight;
                continue;
            }

            var excess = (int)(((plan.DemandHigh >> axis & 1) << 1 | plan.DemandLow >> axis & 1) - ((high >> axis & 1) << 1 | low >> axis & 1));
            sum.Points += Rates.Points(weight, excess == 1 ? 400 : excess == 2 ? 200 : 0) - weight;
        }

        return true;
    }

    private static void Skills(in PersonRow person, ushort[] lists, AskedSkillView[]? asked, int weight, bool required, ref Sum sum)
    {
        var holds = (person.Knows & PersonKnows.Skills) != 0;
        if (asked is null || (asked.Length > 0 && !holds))
        {
            sum.Add(weight, Judgement.Neutral, false);
            return;
        }

        if (asked.Length == 0)
        {
            sum.Add(weight, Judgement.Full, holds);
            return;
        }

        var held = lists.AsSpan(person.Lists + 2 * (person.Wishes + person.Experience), 2 * person.Skills);
        var (total, known) = (0, true);
        foreach (var skill in asked)
        {
            var quality = OfSkill(skill, held, ref known);
            total += quality;
            sum.Conditional |= required && quality < Judgement.Neutral;
        }

        sum.Add(weight, total / asked.Length, known);
    }

    private static int OfSkill(in AskedSkillView asked, ReadOnlySpan<ushort> held, ref bool known)
    {
        if (asked.View is not { } view)
        {
            known = false;
            return Judgement.Neutral;
        }

        var (best, bestKnown) = (0, true);
        for (var i = 0; i + 1 < held.Length; i += 2)
        {
            var (quality, sure) = (Judgement.Neutral, false);
            if (held[i] != 0)
            {
                var near = view.Of(held[i]);
                if (near <= 0)
                    continue;
                var level = held[i + 1];
                quality = near * (asked.Level is not { } wanted ? Judgement.Full
                    : level == 0 ? 750
                    : level >= wanted ? Judgement.Full
                    : Judgement.Neutral * level / wanted) / 1000;
                sure = level != 0 || asked.Level is null;
            }

            if (quality > best || (quality == best && quality > 0 && sure))
                (best, bestKnown) = (quality, sure);
        }

        known &= bestKnown;
        return best;
    }
}
