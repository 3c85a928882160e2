using System.Numerics;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>The parts that may block: hours and days, what the workplace gives, papers, and the person's no.</summary>
internal sealed partial class PairJudge
{
    private const int ShortWait = 14;
    private const int LongWait = 104;

    private bool Time(ushort days, in PersonRow person, OpeningPlan plan, ref Sum sum)
    {
        var daysKnown = (plan.Days & Gate.DaysUnknown) != 0 && (days & Gate.DaysUnknown) == 0;
        var timesKnown = (plan.Times & Gate.TimesUnknown) != 0 && (days & Gate.TimesUnknown) == 0;
        if ((daysKnown && (plan.Days & days & 0x7F) == 0) || (timesKnown && (plan.Times & days & 0xF00) == 0))
            return false;
        sum.Add(rates.Days, daysKnown ? Judgement.Full : Judgement.Neutral, daysKnown);
        sum.Add(rates.Times, timesKnown ? Judgement.Full : Judgement.Neutral, timesKnown);
        if (!Hours(person, plan, ref sum))
            return false;
        Start(person, plan, ref sum);
        return true;
    }

    private bool Hours(in PersonRow person, OpeningPlan plan, ref Sum sum)
    {
        var (now, max) = (person.HoursNow, person.HoursMax);
        var (nowKnown, maxKnown) = (now != PersonRow.Unknown, max != PersonRow.Unknown);
        if (plan.HoursMax < 0 || !maxKnown)
            sum.Add(rates.Growth, Judgement.Neutral, false);
        else
            sum.Add(rates.Growth, plan.HoursMax >= max ? Judgement.Full : Judgement.Neutral * plan.HoursMax / max, true);
        if (plan.HoursMin < 0 || (!nowKnown && !maxKnown))
        {
            sum.Add(rates.Hours, Judgement.Neutral, false);
            return true;
        }

        if (maxKnown && max < plan.HoursMin)
            return false;
        if (nowKnown && now >= plan.HoursMin)
        {
            sum.Add(rates.Hours, Judgement.Full, true);
        }
        else if (!nowKnown)
        {
            sum.Add(rates.Hours, 750, false);
        }
        else
        {
            sum.Conditional = true;
            sum.Add(rates.Hours, maxKnown ? Judgement.Neutral : 250, maxKnown);
        }

        return true;
    }

    private void Start(in PersonRow person, OpeningPlan plan, ref Sum sum)
    {
        int able = person.From;
        var fromKnown = plan.From != int.MinValue;
        if (able == PersonRow.Unknown)
        {
            sum.Add(rates.Start, Judgement.Neutral, false);
        }
        else if (plan.To != int.MinValue && plan.To < able)
        {
            sum.Conditional = true;
            sum.Add(rates.Start, 0, fromKnown);
        }
        else if (!fromKnown)
        {
            sum.Add(rates.Start, Judgement.Neutral, false);
        }
        else
        {
            var wait = Math.Max(0, able - plan.From);
            sum.Add(
                rates.Start,
                wait <= ShortWait ? Judgement.Full - Judgement.Neutral * wait / ShortWait
                : wait >= LongWait ? 0
                : Judgement.Neutral - Judgement.Neutral * (wait - ShortWait) / (LongWait - ShortWait),
                true);
        }
    }

    private bool Work(in PersonRow person, ushort[] lists, OpeningPlan plan, ref Sum sum)
    {
        var support = plan.Support[person.Support];
        if (!Take(rates.Supervision, support, ref sum) || !Form(person, lists, plan, ref sum))
            return false;
        Needs(person, plan, ref sum);
        if (person.Goal == 0 || !plan.GoalsKnown)
            sum.Add(rates.Goal, Judgement.Neutral, false);
        else
            sum.Add(rates.Goal, (plan.Goals >> person.Goal & 1) != 0 ? Judgement.Full : 0, true);
        return true;
    }

    private bool Languages(in PersonRow person, OpeningPlan plan, ref Sum sum)
    {
        var spoken = plan.Language[person.Languages];
        if (spoken == 0)
            plan.Language[person.Languages] = spoken = Planner.Packed(language.Judge(new Pair(book.Speakers[person.Languages], plan.Opening), null));
        return Take(rates.Language, spoken, ref sum);
    }

    private static bool Take(int weight, int packed, ref Sum sum)
    {
        var verdict = (Verdict)(packed >> 2 & 3);
        sum.Conditional |= verdict == Verdict.Conditional;
        sum.Add(weight, packed >> 4, (packed & 2) != 0);
        return verdict != Verdict.Blocked;
    }

    private void Needs(in PersonRow person, OpeningPlan plan, ref Sum sum)
    {
        if ((person.Knows & PersonKnows.Needs) == 0 || (person.Needs != 0 && !plan.AdaptationsKnown))
        {
            sum.Add(rates.Needs, Judgement.Neutral, false);
            return;
        }

        if (person.Needs == 0)
        {
            sum.Add(rates.Needs, Judgement.Full, plan.AdaptationsKnown);
            return;
        }

        var count = BitOperations.PopCount(person.Needs);
        var met = BitOperations.PopCount(person.Needs & plan.AdaptationsOffered);
        sum.Conditional |= met < count;
        sum.Add(rates.Needs, Judgement.Full * met / count, true);
    }

    private bool Form(in PersonRow person, ushort[] lists, OpeningPlan plan, ref Sum sum)
    {
        if (plan.FormSlot < 0)
        {
            sum.Add(rates.Form, Judgement.Neutral, false);
            return true;
        }

        var listed = (person.Knows & PersonKnows.Forms) != 0;
        int left = (short)lists[PeopleColumns.LeftAt(person) + plan.FormSlot];
        if ((listed && (person.Forms >> plan.FormSlot & 1) == 0) || left <= 0)
            return false;
        if (!listed)
        {
            sum.Add(rates.Form, Judgement.Neutral, false);
        }
        else if (left == PersonRow.LeftUnknown)
        {
            sum.Add(rates.Form, 750, false);
        }
        else
        {
            var tooFew = left < plan.Length;
            sum.Conditional |= tooFew;
            sum.Add(rates.Form, tooFew ? Judgement.Neutral : Judgement.Full, true);
        }

        return true;
    }

    private bool Papers(in PersonRow person, OpeningPlan plan, ref Sum sum)
    {
        var knows = person.Knows;
        return Codes(rates.Licence, plan.LicencesKnown, plan.AnyLicence, (knows & PersonKnows.Licences) != 0,
                (plan.LicencesAsked & ~person.Licences) != 0 || plan.LicenceOutside, ref sum)
            && Codes(rates.Certificate, plan.CertificatesKnown, plan.AnyCertificate, (knows & PersonKnows.Certificates) != 0,
                (plan.CertificatesAsked & ~person.Certificates) != 0 || plan.CertificateOutside, ref sum)
            && Codes(rates.Access, (knows & PersonKnows.Access) != 0, person.Access != 0, plan.AccessKnown,
                (person.Access & ~plan.AccessOffered) != 0, ref sum)
            && Extract(person, plan, ref sum);
    }

    private static bool Codes(int weight, bool askedKnown, bool anyAsked, bool hadKnown, bool missing, ref Sum sum)
    {
        if (askedKnown && !anyAsked)
            sum.Add(weight, Judgement.Full, hadKnown);
        else if (!askedKnown || !hadKnown)
            sum.Add(weight, Judgement.Neutral, false);
        else if (missing)
            return false;
        else
            sum.Add(weight, Judgement.Full, true);
        return true;
    }

    private bool Extract(in PersonRow person, OpeningPlan plan, ref Sum sum)
    {
        var shown = person.ExtractUntil != PersonRow.Unknown;
        if (plan.Extract == false)
            sum.Add(rates.Extract, Judgement.Full, shown);
        else if (plan.Extract is null || !shown || plan.From == int.MinValue)
            sum.Add(rates.Extract, Judgement.Neutral, false);
        else if (person.ExtractUntil < plan.From)
            return false;
        else
            sum.Add(rates.Extract, Judgement.Full, true);
        return true;
    }

    private bool Refusals(in PersonRow person, ushort[] lists, OpeningPlan plan, ref Sum sum)
    {
        var at = person.Lists + 2 * (person.Wishes + person.Experience + person.Skills);
        if ((person.Knows & PersonKnows.Vetoes) == 0)
        {
            sum.Add(rates.Veto, Judgement.Neutral, false);
        }
        else
        {
            var undecided = false;
            for (var i = 0; i < person.Vetoes; i++)
            {
                var meets = Meets(lists[at + i], plan);
                if (meets == true)
                    return false;
                undecided |= meets is null;
            }

            sum.Add(rates.Veto, undecided ? Judgement.Neutral : Judgement.Full, plan.VetoKnown && !undecided);
        }

        var known = (person.Knows & PersonKnows.Formers) != 0 && plan.Employer != -2;
        at += person.Vetoes;
        for (var i = 0; known && i < person.Formers; i++)
        {
            if ((lists[at + 2 * i] | lists[at + 2 * i + 1] << 16) == plan.Employer)
                return false;
        }

        sum.Add(rates.Former, known ? Judgement.Full : Judgement.Neutral, known);
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
