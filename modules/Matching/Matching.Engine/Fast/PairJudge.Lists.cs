using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>The parts that read lists: wishes, experience, skills, and the person's no.</summary>
internal sealed partial class PairJudge
{
    /// <summary>Two wishes and one experience stand in every row, of no strength where there are none; only of those with more lists are read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint WishAndExperience(in PersonRow person, ushort[] lists, OccupationView view)
    {
        var knows = (uint)person.Knows;
        ref var near = ref MemoryMarshal.GetArrayDataReference(view.Near);
        var wish = Math.Max(Quality(ref near, person.Wish, person.WishStrength), Quality(ref near, person.NextWish, person.NextStrength));
        var experience = Quality(ref near, person.Worked, person.WorkedQuality);
        if (person.HasMore)
        {
            wish = WishQuality(person, lists, view);
            experience = person.Experience > 1 ? Best(person.ExperienceIn(lists), view.Near) : experience;
        }

        var (wished, done) = (knows >> PersonRow.WishesBit, knows >> PersonRow.ExperienceBit);
        return Packed.Select(wished & 1, Whole(rates.Wish, wish, wished >> 1 & 1), Packed.Unknown(rates.Wish))
            + Packed.Select(done & 1, Whole(rates.Experience, experience, done >> 1 & 1), Packed.Unknown(rates.Experience));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Quality(ref short near, ushort occupation, ushort strength) => (int)((uint)(Unsafe.Add(ref near, (int)occupation) * strength) / 1000);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Whole(int weight, int quality, uint known) => Packed.Of(Rates.Points(weight, quality), weight * (int)known);

    /// <summary>Whether the rank of the row's best wish is among those that are looked at.</summary>
    private static bool IsBetween(in PersonRow person, ushort[] lists, OpeningPlan plan, in Bar bar)
    {
        if (plan.Occupation is not { } view || bar is { FirstRank: 0, LastRank: OccupationView.Far })
            return true;
        if ((person.Knows & PersonKnows.Wishes) == 0)
            return view.Rank[0] >= bar.FirstRank && view.Rank[0] <= bar.LastRank;
        var (best, rank) = (0, (int)OccupationView.Far);
        for (var wish = 0; wish < person.Wishes; wish++)
        {
            var (occupation, strength) = person.WishAt(lists, wish);
            var quality = view.Near[occupation] * strength / 1000;
            var place = view.Rank[occupation];
            rank = quality > best || (quality == best && place < rank) ? place : rank;
            best = Math.Max(best, quality);
        }

        return rank >= bar.FirstRank && rank <= bar.LastRank;
    }

    private static int Best(ReadOnlySpan<ushort> pairs, short[] near)
    {
        var best = 0;
        for (var i = 0; i + 1 < pairs.Length; i += 2)
            best = Math.Max(best, near[pairs[i]] * pairs[i + 1] / 1000);
        return best;
    }

    /// <summary>Required and merit skills together.</summary>
    /// <param name="held">Skills and levels.</param>
    /// <param name="known">Whether the person's skills are known; if not, none is held.</param>
    /// <param name="plan">The opening.</param>
    [SkipLocalsInit]
    internal uint Skills(ReadOnlySpan<ushort> held, bool known, OpeningPlan plan)
    {
        // What each asked skill has found so far: twice the quality, and one more when it is sure.
        var asked = plan.Asked;
        var best = asked.Length <= MostAsked ? stackalloc int[MostAsked] : new int[asked.Length];
        best = best[..asked.Length];
        best.Clear();
        for (var i = 0; i + 1 < held.Length; i += 2)
        {
            if (asked.Length == 0 || (plan.SkillBits[held[i] >> 6 & SkillWords - 1] >> held[i] & 1) == 0)
                continue;
            for (var each = 0; each < best.Length; each++)
                best[each] = Math.Max(best[each], Found(asked[each], held[i], held[i + 1]));
        }

        var required = plan.RequiredCount;
        return Mean(best[..required], asked.AsSpan(0, required), known, plan.SkillsSaid, rates.SkillRequired, true)
            + Mean(best[required..], asked.AsSpan(required), known, plan.SkillsSaid, rates.SkillMerit, false);
    }

    /// <summary>What one skill that is held comes to for one that is asked for.</summary>
    private static int Found(in AskedSkillView asked, ushort skill, ushort level)
    {
        if (asked.View is not { } view)
            return 0;
        if (skill == 0)
            return 2 * Judgement.Neutral;
        var near = view.Of(skill);
        if (near <= 0)
            return 0;
        var quality = near * (asked.Level is not { } wanted ? Judgement.Full
            : level == 0 ? 750
            : level >= wanted ? Judgement.Full
            : Judgement.Neutral * level / wanted) / 1000;
        return 2 * quality + (level != 0 || asked.Level is null ? 1 : 0);
    }

    private static uint Mean(ReadOnlySpan<int> best, ReadOnlySpan<AskedSkillView> asked, bool holds, bool said, int weight, bool required)
    {
        if (!said || (asked.Length > 0 && !holds))
            return Packed.Unknown(weight);
        if (asked.Length == 0)
            return Packed.Of(weight, Judgement.Full, holds);
        var (total, known, least) = (0, true, Judgement.Full);
        for (var i = 0; i < asked.Length; i++)
        {
            var quality = asked[i].View is null ? Judgement.Neutral : best[i] >> 1;
            known &= asked[i].View is not null && (best[i] <= 1 || (best[i] & 1) != 0);
            total += quality;
            least = Math.Min(least, quality);
        }

        return Packed.Of(weight, total / asked.Length, known) + (required && least < Judgement.Neutral ? Packed.Condition : 0);
    }

    private bool Refusals(in PersonRow person, ushort[] lists, OpeningPlan plan, ref ulong sum)
    {
        var at = person.RefusalsAt;
        var undecided = false;
        for (var i = 0; i < person.Vetoes; i++)
        {
            var meets = Meets(lists[at + i], plan);
            if (meets == true)
                return false;
            undecided |= meets is null;
        }

        if (undecided)
            sum += (ulong)Packed.Unknown(rates.Veto) - Packed.Of(rates.Veto, Judgement.Full, plan.VetoKnown);
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
        ref readonly var veto = ref book.VetoViews[number];
        return veto.Kind switch
        {
            VetoKind.Occupation => plan.Occupation?.Vetoed[number],
            VetoKind.Sector => plan.Sector?[number],
            VetoKind.Employer => plan.Opening.Employer is { } employer ? employer == book.Vetoes[number].Code : null,
            _ when veto.Axis >= 0 => (plan.DemandKnown >> veto.Axis & 1) == 0 ? null
                : (int)((plan.DemandHigh >> veto.Axis & 1) << 1 | plan.DemandLow >> veto.Axis & 1) > veto.Above,
            _ => plan.Opening.Demands is { } demands && demands.TryGet(book.Vetoes[number].Code, out var demand) ? demand > veto.Above : null,
        };
    }
}
