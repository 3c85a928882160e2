using System.Numerics;
using System.Runtime.CompilerServices;
using Matching.Engine.Criteria;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>Scores one row against one plan: what <see cref="Scorer"/> gives, in the same whole numbers, from columns and tables instead of objects.</summary>
internal sealed partial class PairJudge(CodeBook book, Rates rates, PointTables tables, LanguageCriterion language)
{
    /// <summary>Words of <see cref="OpeningPlan.SkillBits"/>; a power of two.</summary>
    internal const int SkillWords = 16;

    /// <summary>Skills asked for that are judged without taking memory.</summary>
    private const int MostAsked = 32;

    private readonly OwnAxesCriterion _ownAxes = new(book.Vocabulary);

    /// <summary>The best that the row's wishes come to, per mille; neutral where they are not known.</summary>
    internal static int WishQuality(in PersonRow person, ushort[] lists, OccupationView view)
    {
        if ((person.Knows & PersonKnows.Wishes) == 0)
            return Judgement.Neutral;
        return Best(lists.AsSpan(person.Lists, 2 * person.Wishes), view.Near);
    }

    /// <summary>Scores a pair whose gates are open and who have a day and a time in common.</summary>
    /// <param name="people">The columns.</param>
    /// <param name="at">The row.</param>
    /// <param name="x">Where the person lives, as the columns have it.</param>
    /// <param name="y">The same.</param>
    /// <param name="plan">The opening; an exact plan that is not full.</param>
    /// <param name="bar">What is looked for.</param>
    /// <param name="score">The outcome.</param>
    /// <returns>False when the pair is blocked, surely below the bar or not to be scored here.</returns>
    internal bool TryScore(PeopleColumns people, int at, int x, int y, OpeningPlan plan, in Bar bar, out PairScore score)
    {
        score = default;
        ref readonly var person = ref people.Rows[at];
        var knows = person.Knows;
        var missing = (plan.LicencesAsked & ~person.Licences) | (plan.CertificatesAsked & ~person.Certificates) | (person.Access & plan.AccessLacking);
        if (missing != 0 || person.HoursMax < plan.HoursMin || person.ExtractUntil < plan.ExtractFrom)
            return false;
        var sum = plan.Fixed;
        if (!Travel(person, x, y, plan, ref sum) || !Tolerances(person, plan, ref sum))
            return false;
        var sure = plan.Sure[(int)(knows & PersonKnows.Sure)];
        var support = plan.Support[person.Support];
        if (sure == Packed.Blocked || support == Packed.Blocked)
            return false;
        sum += sure + support + plan.Aiming[(int)(plan.Goals >> person.Goal & 1) + (person.Goal != 0 ? 1 : 0)]
            + plan.Working[(int)((uint)knows >> 10 & 3) | (person.HoursNow >= plan.HoursMin ? 4 : 0)]
            + Growth(person.HoursMax, plan.HoursMax) + Start(person.From, plan) + Needs(person.Needs, plan) + Form(person, people.Lists, plan);
        // Lists are not read of those who cannot reach the bar even with the best of them.
        var worked = (knows & PersonKnows.Experience) != 0 && person.Experience == 0 && plan.Occupation is not null ? 0 : plan.ExperienceMost;
        if (Packed.Points(sum) + bar.Wish + worked + plan.SkillsMost + rates.Language < bar.AtLeast
            || !Languages(person, plan, ref sum) || Packed.Points(sum) + bar.Wish + worked + plan.SkillsMost < bar.AtLeast
            || !WishAndExperience(person, people.Lists, plan, bar, ref sum) || Packed.Points(sum) + plan.SkillsMost < bar.AtLeast)
            return false;
        sum += plan.SkillBits.Length == 0 || (knows & PersonKnows.Skills) == 0 ? plan.SkillsUnknown
            : Skills(people.Lists.AsSpan(person.Lists + 2 * (person.Wishes + person.Experience), 2 * person.Skills), plan);
        if (plan.SkillBits.Length == 0 && (knows & PersonKnows.Skills) != 0)
            sum += plan.SkillsNone - plan.SkillsUnknown;
        if (Packed.Points(sum) < bar.AtLeast || (person.Refusals != 0 && !Refusals(person, people.Lists, plan, ref sum)))
            return false;
        if (plan.OwnAxes && (knows & PersonKnows.OwnAxes) != 0 && _ownAxes.Judge(new Pair(people.People[at], plan.Opening), null).Verdict == Verdict.Conditional)
            sum += Packed.Condition;
        score = new PairScore(Packed.Points(sum), Packed.Known(sum), sum >= Packed.Condition ? Verdict.Conditional : Verdict.Fits);
        return true;
    }

    private uint Skills(ReadOnlySpan<ushort> held, OpeningPlan plan)
    {
        var any = 0UL;
        for (var i = 0; i < held.Length; i += 2)
            any |= plan.SkillBits[held[i] >> 6 & SkillWords - 1] >> held[i];
        return (any & 1) == 0 ? plan.SkillsNone : Skills(held, true, plan);
    }

    private bool Travel(in PersonRow person, int x, int y, OpeningPlan plan, ref uint sum)
    {
        if (!plan.HasPlace || (person.Knows & PersonKnows.Travel) == 0)
        {
            sum += Packed.Unknown(rates.Travel);
            return true;
        }

        long dx = x - plan.X;
        long dy = y - plan.Y;
        var square = dx * dx + dy * dy;
        var limit = person.TravelLimit;
        if (square >= (limit + 1L) * (limit + 1L))
            return false;
        // Whole numbers this small have a square root whose whole part is exact.
        var way = (long)Math.Sqrt((double)square);
        sum += Packed.Of(rates.Travel, limit == 0 ? Judgement.Full : Judgement.Full - (int)((ulong)(Judgement.Neutral * way) / (uint)limit), true);
        return true;
    }

    private bool Tolerances(in PersonRow person, OpeningPlan plan, ref uint sum)
    {
        var unknown = plan.DemandKnown & ~person.TolerancesKnown;
        var (high, low, demandHigh, demandLow) = (person.TolerancesHigh, person.TolerancesLow, plan.DemandHigh, plan.DemandLow);
        var above = ((demandHigh & ~high) | (~(demandHigh ^ high) & demandLow & ~low)) & plan.DemandKnown & person.TolerancesKnown & ~plan.Bridged;
        if ((above & plan.Blocking) != 0)
            return false;
        var demanded = demandHigh | demandLow;
        var excess = above & ~plan.Ask;
        var three = excess & demandHigh & demandLow & ~high & ~low;
        var two = excess & demandHigh & ~high & ~(demandLow ^ low);
        sum += (above != 0 ? Packed.Condition : 0)
            - tables.Lost((unknown & demanded) | (above & plan.Ask), unknown & ~demanded, excess & ~two & ~three, two, three);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Growth(int reachable, int offered)
    {
        if (offered < 0)
            return Packed.Unknown(rates.Growth);
        var part = (int)((uint)(Judgement.Neutral * offered) / (uint)Math.Max(1, reachable));
        var quality = offered >= reachable ? Judgement.Full : part;
        return reachable == PersonRow.Unknown ? Packed.Unknown(rates.Growth) : Packed.Of(rates.Growth, quality, true);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Start(int able, OpeningPlan plan)
    {
        var wait = plan.From == int.MinValue ? 0 : Math.Min(Math.Max(able - plan.From, 0), PointTables.LongWait);
        var late = plan.To != int.MinValue && plan.To < able;
        return plan.Starting[able == PersonRow.Unknown ? PointTables.StartUnknown : late ? PointTables.StartLate : wait];
    }

    private uint Needs(ulong needs, OpeningPlan plan)
    {
        var count = BitOperations.PopCount(needs);
        var met = BitOperations.PopCount(needs & plan.AdaptationsOffered);
        return count <= PointTables.MostNeeds ? plan.Needing[count << 3 | met]
            : needs == PersonRow.NeedsUnknown || !plan.AdaptationsKnown ? Packed.Unknown(rates.Needs)
            : tables.ManyNeeds(count, met);
    }

    private uint Form(in PersonRow person, ushort[] lists, OpeningPlan plan)
    {
        var listed = (person.Knows & PersonKnows.Forms) != 0 ? 1 : 0;
        if (plan.FormSlot < 0 || (person.FormsLeft >> plan.FormSlot & listed) == 0)
            return plan.Forming[listed];
        var tooFew = person.Left(lists, plan.FormSlot) < plan.Length;
        return Packed.Of(rates.Form, tooFew ? Judgement.Neutral : Judgement.Full, true) + (tooFew ? Packed.Condition : 0);
    }

    private bool Languages(in PersonRow person, OpeningPlan plan, ref uint sum)
    {
        var spoken = plan.Language[person.Languages];
        if (spoken == 0)
            plan.Language[person.Languages] = spoken = Packed.Of(rates.Language, language.Judge(new Pair(book.Speakers[person.Languages], plan.Opening), null));
        sum += spoken;
        return spoken != Packed.Blocked;
    }
}
