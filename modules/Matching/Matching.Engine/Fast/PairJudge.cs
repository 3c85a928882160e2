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
        var best = 0;
        for (var wish = 0; wish < person.Wishes; wish++)
        {
            var (occupation, strength) = person.WishAt(lists, wish);
            best = Math.Max(best, view.Near[occupation] * strength / 1000);
        }

        return best;
    }

    /// <summary>What a pair whose gates are open and who have a day and a time in common comes to without skills, without the person's no and without axes of
    /// one's own. Nearly without decisions: nobody can foresee them.</summary>
    /// <param name="person">The row.</param>
    /// <param name="lists">Its lists.</param>
    /// <param name="x">Where the person lives, as the columns have it.</param>
    /// <param name="y">The same.</param>
    /// <param name="plan">The opening; an exact plan that is not full.</param>
    /// <param name="start">What the axes come to, with <see cref="OpeningPlan.Bare"/>.</param>
    /// <returns><see cref="Packed"/>; <see cref="Packed.Stop"/> or above where something blocks.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal ulong Sum(in PersonRow person, ushort[] lists, int x, int y, OpeningPlan plan, ulong start)
    {
        var knows = (uint)person.Knows;
        var sum = start + Packed.Wide(plan.Sure[(int)(knows & (uint)PersonKnows.Sure)]) + Packed.Wide(plan.Support[person.Support])
            + plan.Aiming[(int)(plan.Goals >> person.Goal & 1) + (person.Goal != 0 ? 1 : 0)]
            + plan.Working[(int)(knows >> 10 & 3) | (person.HoursNow >= plan.HoursMin ? 4 : 0)]
            + Growth(person.HoursMax, plan.HoursMax) + Start(person.From, plan) + Needs(person.Needs, knows, plan) + Form(person, lists, plan)
            + Packed.Wide(Languages(person, plan)) + Travel(person, x, y, plan);
        // Whatever of these is below nothing blocks.
        var stops = (person.HoursMax - (long)plan.HoursMin) | (person.ExtractUntil - (long)plan.ExtractFrom);
        sum += (ulong)stops >> 63 << 48;
        return plan.Occupation is { } view ? sum + WishAndExperience(person, lists, view) : sum + plan.NoOccupation;
    }

    /// <summary>Adds to a <see cref="Sum"/> what is read last: skills, the person's no, axes of one's own.</summary>
    /// <param name="people">The columns.</param>
    /// <param name="at">The row.</param>
    /// <param name="plan">The opening.</param>
    /// <param name="sum">The sum; nothing in it blocks.</param>
    /// <param name="bar">What is looked for.</param>
    /// <param name="score">The outcome.</param>
    /// <returns>False when the pair is blocked, below the bar or not to be scored here.</returns>
    internal bool TryFinish(PeopleColumns people, int at, OpeningPlan plan, ulong sum, in Bar bar, out PairScore score)
    {
        score = default;
        ref readonly var person = ref people.Rows[at];
        var knows = person.Knows;
        sum += (knows & PersonKnows.Skills) == 0 ? plan.SkillsUnknown
            : plan.SkillBits.Length == 0 ? plan.SkillsNone
            : Skills(person.SkillsIn(people.Lists), plan);
        if (Packed.Points(sum) < bar.AtLeast || (plan.BeyondGate && IsMissing(people.Codes[at], plan)) || !IsBetween(person, people.Lists, plan, bar)
            || (person.Refusals != 0 && !Refusals(person, people.Lists, plan, ref sum)) || Packed.Points(sum) < bar.AtLeast)
            return false;
        if (plan.OwnAxes && (knows & PersonKnows.OwnAxes) != 0 && _ownAxes.Judge(new Pair(people.People[at], plan.Opening), null).Verdict == Verdict.Conditional)
            sum += Packed.Condition;
        score = new PairScore(Packed.Points(sum), Packed.Known(sum), sum >= Packed.Condition ? Verdict.Conditional : Verdict.Fits);
        return true;
    }

    private static bool IsMissing(in PersonCodes held, OpeningPlan plan) =>
        ((plan.LicencesAsked & ~held.Licences) | (plan.CertificatesAsked & ~held.Certificates) | (held.Access & plan.AccessLacking)) != 0;

    /// <summary>What the axes come to for one person who is compared with many openings, with <see cref="OpeningPlan.Bare"/>.</summary>
    internal ulong Axes(in HeldTolerances held, OpeningPlan plan)
    {
        var unknown = plan.DemandKnown & ~held.Known;
        var (high, low, demandHigh, demandLow) = (held.High, held.Low, plan.DemandHigh, plan.DemandLow);
        var above = ((demandHigh & ~high) | (~(demandHigh ^ high) & demandLow & ~low)) & plan.DemandKnown & held.Known & ~plan.Bridged;
        if ((above & plan.Blocking) != 0)
            return Packed.Stop;
        var demanded = demandHigh | demandLow;
        var excess = above & ~plan.Ask;
        var three = excess & demandHigh & demandLow & ~high & ~low;
        var two = excess & demandHigh & ~high & ~(demandLow ^ low);
        return (ulong)plan.Fixed + (above != 0 ? Packed.Condition : 0)
            - tables.Lost((unknown & demanded) | (above & plan.Ask), unknown & ~demanded, excess & ~two & ~three, two, three);
    }

    private uint Skills(ReadOnlySpan<ushort> held, OpeningPlan plan)
    {
        var any = 0UL;
        for (var i = 0; i < held.Length; i += 2)
            any |= plan.SkillBits[held[i] >> 6 & SkillWords - 1] >> held[i];
        return (any & 1) == 0 ? plan.SkillsNone : Skills(held, true, plan);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Travel(in PersonRow person, int x, int y, OpeningPlan plan)
    {
        var unknown = Packed.Unknown(rates.Travel);
        if (!plan.HasPlace)
            return unknown;
        var known = (uint)person.Knows >> PersonRow.TravelBit & 1;
        long dx = x - plan.X;
        long dy = y - plan.Y;
        var square = dx * dx + dy * dy;
        var limit = (uint)Math.Max(1, person.TravelLimit);
        // Whole numbers this small have a square root whose whole part is exact.
        var way = (uint)Math.Sqrt((double)square);
        var near = Packed.Of(rates.Travel, Judgement.Full - (int)(Judgement.Neutral * way / limit), true);
        var tooFar = (ulong)(person.TravelLimit - (long)way) >> 63 & known;
        return Packed.Select(known, near, unknown) + (tooFar << 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Growth(int reachable, int offered)
    {
        if (offered < 0)
            return Packed.Unknown(rates.Growth);
        var part = (int)((uint)(Judgement.Neutral * offered) / (uint)Math.Max(1, reachable));
        var grown = Packed.Of(rates.Growth, offered >= reachable ? Judgement.Full : part, true);
        return reachable == PersonRow.Unknown ? Packed.Unknown(rates.Growth) : grown;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Start(int able, OpeningPlan plan)
    {
        var wait = plan.From == int.MinValue ? 0 : Math.Min(Math.Max(able - plan.From, 0), PointTables.LongWait);
        var late = plan.To != int.MinValue && plan.To < able;
        return plan.Starting[able == PersonRow.Unknown ? PointTables.StartUnknown : late ? PointTables.StartLate : wait];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Needs(ulong needs, uint knows, OpeningPlan plan)
    {
        var known = knows >> PersonRow.NeedsBit & 1;
        needs &= 0 - (ulong)known;
        var count = BitOperations.PopCount(needs);
        var met = BitOperations.PopCount(needs & plan.AdaptationsOffered);
        return count <= PointTables.MostNeeds ? plan.Needing[count << 3 | met | (int)(1 - known) << 6]
            : !plan.AdaptationsKnown ? Packed.Unknown(rates.Needs)
            : tables.ManyNeeds(count, met);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Form(in PersonRow person, ushort[] lists, OpeningPlan plan)
    {
        var listed = (uint)person.Knows >> PersonRow.FormsBit & 1;
        if (plan.FormSlot < 0)
            return plan.Forming[listed];
        var left = (person.FormsLeft & (1 << plan.FormSlot) - 1) == 0 ? person.FirstLeft : LeftBehind(person, lists, plan.FormSlot);
        var open = left < plan.LeastLeft ? tables.FormShort : tables.FormOpen;
        return Packed.Select((uint)person.FormsLeft >> plan.FormSlot & listed, open, plan.Forming[listed]);
    }

    /// <summary>Days left in a form that is not the first; so far 0 where they are not known.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static short LeftBehind(in PersonRow person, ushort[] lists, int form) =>
        (person.FormsLeft >> form & 1) == 0 ? (short)0 : (short)person.Left(lists, form);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Languages(in PersonRow person, OpeningPlan plan)
    {
        var spoken = plan.Language[person.Languages];
        return spoken != 0 ? spoken : AskLanguages(person.Languages, plan);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private uint AskLanguages(int list, OpeningPlan plan) =>
        plan.Language[list] = Packed.Of(rates.Language, language.Judge(new Pair(book.Speakers[list], plan.Opening), null));
}
