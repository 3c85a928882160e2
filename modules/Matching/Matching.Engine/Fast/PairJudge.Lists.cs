using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>The parts that read lists: wishes, experience, skills, and the person's no.</summary>
internal sealed partial class PairJudge
{
    private bool WishAndExperience(in PersonRow person, ushort[] lists, OpeningPlan plan, in Bar bar, ref uint sum)
    {
        if (plan.Occupation is not { } view)
        {
            sum += Packed.Unknown(rates.Wish) + Packed.Unknown(rates.Experience);
            return true;
        }

        if ((person.Knows & PersonKnows.Wishes) != 0)
        {
            var (best, rank) = (0, (int)OccupationView.Far);
            var wishes = lists.AsSpan(person.Lists, 2 * person.Wishes);
            for (var i = 0; i + 1 < wishes.Length; i += 2)
            {
                var quality = view.Near[wishes[i]] * wishes[i + 1] / 1000;
                var place = view.Rank[wishes[i]];
                rank = quality > best || (quality == best && place < rank) ? place : rank;
                best = Math.Max(best, quality);
            }

            if (rank < bar.FirstRank || rank > bar.LastRank)
                return false;
            sum += Packed.Of(rates.Wish, best, (person.Knows & PersonKnows.WishesWhole) != 0);
        }
        else if (view.Rank[0] < bar.FirstRank || view.Rank[0] > bar.LastRank)
        {
            return false;
        }
        else
        {
            sum += Packed.Unknown(rates.Wish);
        }

        sum += (person.Knows & PersonKnows.Experience) == 0 ? Packed.Unknown(rates.Experience) : Packed.Of(
            rates.Experience,
            Best(lists.AsSpan(person.Lists + 2 * person.Wishes, 2 * person.Experience), view.Near),
            (person.Knows & PersonKnows.ExperienceWhole) != 0);
        return true;
    }

    private static int Best(ReadOnlySpan<ushort> pairs, short[] near)
    {
        var best = 0;
        for (var i = 0; i + 1 < pairs.Length; i += 2)
            best = Math.Max(best, near[pairs[i]] * pairs[i + 1] / 1000);
        return best;
    }

    private static uint Skills(ReadOnlySpan<ushort> held, bool holds, AskedSkillView[]? asked, int weight, bool required)
    {
        if (asked is null || (asked.Length > 0 && !holds))
            return Packed.Unknown(weight);
        if (asked.Length == 0)
            return Packed.Of(weight, Judgement.Full, holds);
        var (total, known, conditional) = (0, true, false);
        foreach (var skill in asked)
        {
            var quality = OfSkill(skill, held, ref known);
            total += quality;
            conditional |= required && quality < Judgement.Neutral;
        }

        return Packed.Of(weight, total / asked.Length, known) + (conditional ? Packed.Condition : 0);
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

    private bool Refusals(in PersonRow person, ushort[] lists, OpeningPlan plan, ref uint sum)
    {
        var at = person.Lists + 2 * (person.Wishes + person.Experience + person.Skills);
        var undecided = false;
        for (var i = 0; i < person.Vetoes; i++)
        {
            var meets = Meets(lists[at + i], plan);
            if (meets == true)
                return false;
            undecided |= meets is null;
        }

        if (undecided)
            sum += Packed.Unknown(rates.Veto) - Packed.Of(rates.Veto, Judgement.Full, plan.VetoKnown);
        at += person.Vetoes;
        for (var i = 0; plan.Employer >= 0 && i < person.Formers; i++)
        {
            if ((lists[at + 2 * i] | lists[at + 2 * i + 1] << 16) == plan.Employer)
                return false;
        }

        return true;
    }

    private bool? Meets(int number, OpeningPlan plan)
    {
        var veto = book.Vetoes[number];
        switch (veto.Kind)
        {
            case VetoKind.Occupation:
                return plan.Occupation?.Vetoed[number];
            case VetoKind.Sector:
                return plan.Sector?[number];
            case VetoKind.Employer:
                return plan.Opening.Employer is { } employer ? employer == veto.Code : null;
            default:
                return plan.Opening.Demands is { } demands && demands.TryGet(veto.Code, out var demand) ? demand > (veto.Above ?? 0) : null;
        }
    }
}
