using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>What factors give, looked up instead of decided row by row: a scan over people that nobody can foresee would mispredict every decision. Each table
/// serves every opening that says the same of its factors. Numbers are <see cref="Packed"/>. Safe for several threads.</summary>
internal sealed class PointTables
{
    /// <summary>In <see cref="Start"/>: the first day is not known; it lies behind the end of the period.</summary>
    internal const int StartUnknown = LongWait + 1;
    internal const int StartLate = LongWait + 2;

    /// <summary>Needs up to so many stand in <see cref="Need"/>.</summary>
    internal const int MostNeeds = 7;

    internal const int LongWait = 104;
    private const int ShortWait = 14;
    private const int Kinds = 5;
    private const int Bytes = 4;

    private readonly Rates _rates;
    private readonly uint[] _tolerances = new uint[Kinds * Bytes << 8];
    private readonly uint[][] _starts;
    private readonly uint[][] _needs;
    private readonly uint[][] _hours;
    private readonly uint[][] _goals;
    private readonly uint[][] _forms;
    private readonly ConcurrentDictionary<int, uint[]> _sure = new();

    internal PointTables(Rates rates)
    {
        _rates = rates;
        for (var axis = 0; axis < rates.Axes.Length; axis++)
        {
            var weight = rates.Axes[axis];
            uint[] lost =
            [
                Packed.Of(weight - Rates.Half(weight), weight), Packed.Of(0, weight), Packed.Of(weight - Rates.Points(weight, 400), 0),
                Packed.Of(weight - Rates.Points(weight, 200), 0), Packed.Of(weight, 0),
            ];
            for (var kind = 0; kind < Kinds; kind++)
            {
                for (var bits = 0; bits < 256; bits++)
                    _tolerances[(kind * Bytes + (axis >> 3) << 8) + bits] += (bits >> (axis & 7) & 1) != 0 ? lost[kind] : 0;
            }
        }

        _starts = [Starts(false), Starts(true)];
        _needs = [Needed(false), Needed(true)];
        _hours = [[.. Enumerable.Repeat(Packed.Unknown(rates.Hours), 8)], [.. Enumerable.Range(0, 8).Select(Hour)]];
        var goal = Packed.Unknown(rates.Goal);
        _goals = [[goal, goal, goal], [goal, Packed.Of(rates.Goal, 0, true), Packed.Of(rates.Goal, Judgement.Full, true)]];
        var form = Packed.Unknown(rates.Form);
        (FormShort, FormOpen) = (Packed.Of(rates.Form, Judgement.Neutral, true) + Packed.Condition, Packed.Of(rates.Form, Judgement.Full, true));
        _forms = [[form, form], [form, Packed.Of(rates.Form, 750, false)]];
    }

    /// <summary>A form that is open: with fewer days left than the period has, and with enough.</summary>
    internal uint FormShort { get; }

    /// <inheritdoc cref="FormShort"/>
    internal uint FormOpen { get; }

    /// <summary>By the days that the opening waits, at most <see cref="LongWait"/>.</summary>
    internal uint[] Start(bool fromKnown) => _starts[fromKnown ? 1 : 0];

    /// <summary>By needs × 8 + needs that are offered; behind them, where the needs are not known.</summary>
    internal uint[] Need(bool adaptationsKnown) => _needs[adaptationsKnown ? 1 : 0];

    /// <summary>By bit 0 hours now known, bit 1 most reachable known, bit 2 now at least what is asked.</summary>
    internal uint[] Hours(bool leastKnown) => _hours[leastKnown ? 1 : 0];

    /// <summary>0 = the person's is not known, 1 = not among the opening's, 2 = among them.</summary>
    internal uint[] Goal(bool goalsKnown) => _goals[goalsKnown ? 1 : 0];

    /// <summary>0 = the person's are not known, 1 = open, the days left not known.</summary>
    internal uint[] Form(bool formKnown) => _forms[formKnown ? 1 : 0];

    /// <summary>By the lowest bits of <see cref="PersonKnows"/>: licences, certificates, former employers, vetoes, premises, register extract, days, times
    /// and axes of one's own, for who is not stopped by them.</summary>
    internal uint[] Sure(OpeningPlan plan) => _sure.GetOrAdd(Signature(plan), _ => Sures(plan));

    /// <summary>What needs come to, where there are more than <see cref="MostNeeds"/>.</summary>
    internal uint ManyNeeds(int needed, int met) =>
        Packed.Of(_rates.Needs, Judgement.Full * met / needed, true) + (met < needed ? Packed.Condition : 0);

    /// <summary>What is lost on axes: <paramref name="half"/> half, with the knowledge; <paramref name="unknown"/> the knowledge only; the others are one,
    /// two and three levels above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Lost(uint half, uint unknown, uint one, uint two, uint three)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(_tolerances);
        return Of(ref table, half) + Of(ref Unsafe.Add(ref table, Bytes << 8), unknown)
            + Of(ref Unsafe.Add(ref table, 2 * Bytes << 8), one) + Of(ref Unsafe.Add(ref table, 3 * Bytes << 8), two)
            + Of(ref Unsafe.Add(ref table, 4 * Bytes << 8), three);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Of(ref uint table, uint bits) => Unsafe.Add(ref table, (int)(bits & 255)) + Unsafe.Add(ref table, 256 + (int)(bits >> 8 & 255))
        + Unsafe.Add(ref table, 512 + (int)(bits >> 16 & 255)) + Unsafe.Add(ref table, 768 + (int)(bits >> 24));

    private uint[] Starts(bool fromKnown)
    {
        var table = new uint[StartLate + 1];
        for (var wait = 0; wait <= LongWait; wait++)
        {
            table[wait] = !fromKnown ? Packed.Unknown(_rates.Start) : Packed.Of(
                _rates.Start,
                wait <= ShortWait ? Judgement.Full - Judgement.Neutral * wait / ShortWait
                : wait >= LongWait ? 0
                : Judgement.Neutral - Judgement.Neutral * (wait - ShortWait) / (LongWait - ShortWait),
                true);
        }

        table[StartUnknown] = Packed.Unknown(_rates.Start);
        table[StartLate] = Packed.Of(_rates.Start, 0, fromKnown) + Packed.Condition;
        return table;
    }

    private uint[] Needed(bool known)
    {
        var table = new uint[(MostNeeds + 1 << 3) + 1];
        table[^1] = Packed.Unknown(_rates.Needs);
        for (var needed = 0; needed <= MostNeeds; needed++)
        {
            for (var met = 0; met <= needed; met++)
            {
                table[needed << 3 | met] = needed == 0 ? Packed.Of(_rates.Needs, Judgement.Full, known)
                    : known ? ManyNeeds(needed, met) : Packed.Unknown(_rates.Needs);
            }
        }

        return table;
    }

    private uint Hour(int bits)
    {
        var (nowKnown, maxKnown, enough) = ((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
        return nowKnown && enough ? Packed.Of(_rates.Hours, Judgement.Full, true)
            : nowKnown ? Packed.Of(_rates.Hours, maxKnown ? Judgement.Neutral : 250, maxKnown) + Packed.Condition
            : Packed.Of(_rates.Hours, maxKnown ? 750 : Judgement.Neutral, false);
    }

    private static int Signature(OpeningPlan plan)
    {
        bool[] said =
        [
            plan.LicencesKnown, plan.AnyLicence, plan.LicenceOutside, plan.CertificatesKnown, plan.AnyCertificate, plan.CertificateOutside, plan.Employer != -2,
            plan.VetoKnown, plan.AccessKnown, plan.Extract == false, plan.Extract == true && plan.From != int.MinValue, (plan.Days & Gate.DaysUnknown) != 0,
            (plan.Times & Gate.TimesUnknown) != 0, plan.DemandsKnown,
        ];
        var bits = 0;
        for (var i = 0; i < said.Length; i++)
            bits |= said[i] ? 1 << i : 0;
        return bits;
    }

    private uint[] Sures(OpeningPlan plan)
    {
        var table = new uint[(int)PersonKnows.Sure + 1];
        for (var bits = 0; bits < table.Length; bits++)
        {
            var knows = (PersonKnows)bits;
            bool Knows(PersonKnows what) => (knows & what) != 0;
            if ((plan.LicenceOutside && Knows(PersonKnows.Licences)) || (plan.CertificateOutside && Knows(PersonKnows.Certificates)))
            {
                table[bits] = Packed.Blocked;
                continue;
            }

            var extract = Knows(PersonKnows.Extract);
            table[bits] = Codes(_rates.Licence, plan.LicencesKnown, plan.AnyLicence, Knows(PersonKnows.Licences))
                + Codes(_rates.Certificate, plan.CertificatesKnown, plan.AnyCertificate, Knows(PersonKnows.Certificates))
                + Codes(_rates.Access, Knows(PersonKnows.Access), Knows(PersonKnows.AccessAsked), plan.AccessKnown)
                + (plan.Extract == false ? Packed.Of(_rates.Extract, Judgement.Full, extract)
                    : Where(_rates.Extract, plan.Extract is not null && extract && plan.From != int.MinValue))
                + (Knows(PersonKnows.Vetoes) ? Packed.Of(_rates.Veto, Judgement.Full, plan.VetoKnown) : Packed.Unknown(_rates.Veto))
                + Where(_rates.Former, Knows(PersonKnows.Formers) && plan.Employer != -2)
                + Where(_rates.Days, Knows(PersonKnows.Days) && (plan.Days & Gate.DaysUnknown) != 0)
                + Where(_rates.Times, Knows(PersonKnows.Times) && (plan.Times & Gate.TimesUnknown) != 0)
                + (plan.DemandsKnown && Knows(PersonKnows.Tolerances) ? Packed.Of(0, _rates.OwnAxes) : 0);
        }

        return table;
    }

    private static uint Where(int weight, bool known) => known ? Packed.Of(weight, Judgement.Full, true) : Packed.Unknown(weight);

    private static uint Codes(int weight, bool askedKnown, bool anyAsked, bool hadKnown) =>
        askedKnown && !anyAsked ? Packed.Of(weight, Judgement.Full, hadKnown) : Where(weight, askedKnown && hadKnown);
}
