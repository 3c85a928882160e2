using System.Numerics;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>Packs people into rows. Who does not go into a row exactly (too many codes, a number with more decimals than hundredths) is
/// left to the oracle.</summary>
internal sealed class PersonPacker(CodeBook book)
{
    internal static readonly int FirstDay = new DateOnly(1990, 1, 1).DayNumber;

    private const int MostInList = 200;

    /// <summary>Packs one person; the lists are added to <paramref name="lists"/>.</summary>
    /// <param name="person">Whom.</param>
    /// <param name="lists">Where the lists go.</param>
    /// <param name="row">The row.</param>
    /// <param name="codes">What stands beside it.</param>
    /// <returns>False when the person does not go into a row; then nothing is added.</returns>
    internal bool TryPack(Participant person, List<ushort> lists, out PersonRow row, out PersonCodes codes)
    {
        var start = lists.Count;
        (row, codes) = (new PersonRow { Lists = start }, default);
        if (Scalars(person, ref row) && Sets(person, ref row, out codes) && Tolerances(person, ref row) && Lists(person, lists, ref row))
            return true;
        lists.RemoveRange(start, lists.Count - start);
        return false;
    }

    private bool Scalars(Participant person, ref PersonRow row)
    {
        row.Support = person.Support is { } support ? (byte)(support + 1) : (byte)0;
        row.HoursNow = Hours(person.Hours?.Now, out var nowFits);
        row.HoursMax = Hours(person.Hours?.Max, out var maxFits);
        row.From = Day(person.Availability?.From, out var fromFits);
        row.ExtractUntil = Day(person.RegisterExtractUntil, out var untilFits);
        if (person is { Home: not null, MaxTravelKm: { } longest })
        {
            if (longest < 0 || !book.Frame.Holds(person.Home))
                return false;
            row.Knows |= PersonKnows.Travel;
            row.TravelLimit = (int)(Math.Min(longest, 100_000) * Place.UnitsPerKm);
        }

        row.Knows |= (row.HoursNow == PersonRow.Unknown ? 0 : PersonKnows.HoursNow) | (row.HoursMax == PersonRow.Unknown ? 0 : PersonKnows.HoursMax)
            | (row.ExtractUntil == PersonRow.Unknown ? 0 : PersonKnows.Extract)
            | (person.Availability?.Days is null ? 0 : PersonKnows.Days) | (person.Availability?.Times is null ? 0 : PersonKnows.Times);
        var setsFit = ((int)(person.Availability?.Days ?? 0) & ~0x7F) == 0 && ((int)(person.Availability?.Times ?? 0) & ~0xF) == 0;
        return nowFits && maxFits && fromFits && untilFits && setsFit && (int)(person.Support ?? 0) is >= 0 and <= 4;
    }

    internal static ushort Hours(decimal? hours, out bool fits)
    {
        fits = hours is null || (hours is >= 0 and <= 168 && hours * 100 == decimal.Truncate(hours.Value * 100));
        return hours is null || !fits ? PersonRow.Unknown : (ushort)(hours.Value * 100);
    }

    private static ushort Day(DateOnly? day, out bool fits)
    {
        var since = day is { } known ? known.DayNumber - FirstDay : PersonRow.Unknown;
        fits = since is >= 0 and <= PersonRow.Unknown && (day is null || since < PersonRow.Unknown);
        return fits ? (ushort)since : PersonRow.Unknown;
    }

    private bool Sets(Participant person, ref PersonRow row, out PersonCodes codes)
    {
        codes = default;
        var languages = book.Languages(person.Languages);
        var goal = person.Goal is null ? 0 : book.Goals.GetValueOrDefault(person.Goal, -1);
        if (languages < 0 || goal < 0
            || !Bits(person.Licences, book.Licences, out var licences)
            || !Bits(person.Certificates, book.Certificates, out var certificates)
            || !Bits(person.Access, book.Access, out var access)
            || !Bits(person.Needs, book.Needs, out var needs)
            || !Bits(person.Forms, book.Forms, out var forms))
            return false;
        // A need said twice counts twice in the mean.
        if (person.Needs is { } said && BitOperations.PopCount(needs) != said.Count)
            return false;
        row.Languages = (ushort)languages;
        row.Goal = (byte)goal;
        codes = new PersonCodes(
            person.Licences is null ? uint.MaxValue : (uint)licences, person.Certificates is null ? uint.MaxValue : (uint)certificates,
            (uint)access, (ushort)forms);
        row.Needs = person.Needs is null ? PersonRow.NeedsUnknown : needs;
        row.Knows |= (person.Licences is null ? 0 : PersonKnows.Licences) | (person.Certificates is null ? 0 : PersonKnows.Certificates)
            | (person.Access is null ? 0 : PersonKnows.Access) | (access == 0 ? 0 : PersonKnows.AccessAsked) | (person.Needs is null ? 0 : PersonKnows.Needs)
            | (person.Forms is null ? 0 : PersonKnows.Forms);
        return true;
    }

    private static bool Bits(IReadOnlyList<string>? codes, Dictionary<string, int> numbers, out ulong bits)
    {
        bits = 0;
        for (var i = 0; i < codes?.Count; i++)
        {
            if (!numbers.TryGetValue(codes[i], out var number))
                return false;
            bits |= 1UL << number;
        }

        return true;
    }

    private bool Tolerances(Participant person, ref PersonRow row)
    {
        if (person.Tolerances is not { } levels)
            return true;
        row.Knows |= PersonKnows.Tolerances;
        for (var i = 0; i < levels.Axes.Count; i++)
        {
            if (!book.AxisAt.TryGetValue(levels.Axes[i], out var at))
            {
                row.Knows |= PersonKnows.OwnAxes;
                continue;
            }

            levels.TryGet(levels.Axes[i], out var level);
            ToleranceCodes.Put(ref row, at, level);
        }

        return true;
    }

    private bool Lists(Participant person, List<ushort> lists, ref PersonRow row) =>
        Count(person.Wishes?.Count, out row.Wishes) && Count(person.Experience?.Count, out row.Experience) && Count(person.Skills?.Count, out row.Skills)
        && !(person.Vetoes?.Count > PersonRow.MostRefusals) && !(person.FormerEmployers?.Count > PersonRow.MostRefusals)
        && Wishes(person, lists, ref row) && Experience(person, lists, ref row) && Skills(person, lists, ref row)
        && Vetoes(person, lists, ref row) && Formers(person, lists, ref row) && DaysLeft(person, lists, ref row);

    private static bool Count(int? count, out byte packed)
    {
        packed = (byte)(count ?? 0);
        return count is null or <= MostInList;
    }

    private bool Wishes(Participant person, List<ushort> lists, ref PersonRow row)
    {
        if (person.Wishes is not { } wishes)
            return true;
        row.Knows |= PersonKnows.Wishes | PersonKnows.WishesWhole;
        foreach (var (occupation, weight) in wishes)
        {
            if (occupation is null || weight is null)
                row.Knows &= ~PersonKnows.WishesWhole;
            var number = occupation is null ? 0 : book.Occupations.GetValueOrDefault(occupation, -1);
            if (number < 0)
                return false;
            var strength = Judgement.Neutral + (int)(Math.Clamp(weight ?? 0.5m, 0, 1) * Judgement.Neutral);
            lists.Add((ushort)number);
            lists.Add((ushort)(occupation is null ? Judgement.Neutral : strength));
        }

        if (wishes.Count > 0)
            (row.Wish, row.WishStrength) = (lists[row.Lists], lists[row.Lists + 1]);
        if (wishes.Count == 2)
            (row.NextWish, row.NextStrength) = (lists[row.Lists + 2], lists[row.Lists + 3]);
        if (wishes.Count <= 2)
            lists.RemoveRange(row.Lists, lists.Count - row.Lists);
        return true;
    }

    private bool Experience(Participant person, List<ushort> lists, ref PersonRow row)
    {
        if (person.Experience is not { } experience)
            return true;
        row.Knows |= PersonKnows.Experience | PersonKnows.ExperienceWhole;
        var start = lists.Count;
        foreach (var (occupation, years) in experience)
        {
            if (occupation is null || years is null)
                row.Knows &= ~PersonKnows.ExperienceWhole;
            var number = occupation is null ? 0 : book.Occupations.GetValueOrDefault(occupation, -1);
            if (number < 0)
                return false;
            var length = Judgement.Neutral + (int)(Math.Clamp(years ?? 1.5m, 0, 3) * Judgement.Neutral / 3);
            lists.Add((ushort)number);
            lists.Add((ushort)(occupation is null ? Judgement.Neutral : length));
        }

        if (experience.Count == 1)
        {
            (row.Worked, row.WorkedQuality) = (lists[start], lists[start + 1]);
            lists.RemoveRange(start, 2);
        }

        return true;
    }

    private bool Skills(Participant person, List<ushort> lists, ref PersonRow row)
    {
        if (person.Skills is not { } skills)
            return true;
        row.Knows |= PersonKnows.Skills;
        foreach (var (skill, level) in skills)
        {
            var number = skill is null ? 0 : book.Skills.GetValueOrDefault(skill, -1);
            if (number < 0 || level is < 1 or > 1000)
                return false;
            lists.Add((ushort)number);
            lists.Add((ushort)(level ?? 0));
        }

        return true;
    }

    private bool Vetoes(Participant person, List<ushort> lists, ref PersonRow row)
    {
        if (person.Vetoes is not { } vetoes)
            return true;
        row.Knows |= PersonKnows.Vetoes;
        row.Refusals |= (byte)vetoes.Count;
        foreach (var veto in vetoes)
        {
            var number = book.Veto(veto);
            if (number < 0)
                return false;
            lists.Add((ushort)number);
        }

        return true;
    }

    private bool Formers(Participant person, List<ushort> lists, ref PersonRow row)
    {
        if (person.FormerEmployers is not { } formers)
            return true;
        row.Knows |= PersonKnows.Formers;
        row.Refusals |= (byte)(formers.Count << 4);
        for (var i = 0; i < formers.Count; i++)
        {
            if (!book.Employers.TryGetValue(formers[i], out var number))
                return false;
            lists.Add((ushort)number);
            lists.Add((ushort)(number >> 16));
        }

        return true;
    }

    private bool DaysLeft(Participant person, List<ushort> lists, ref PersonRow row)
    {
        Span<short> days = stackalloc short[CodeBook.MostForms + 1];
        foreach (var (form, left) in person.FormDaysLeft ?? new Dictionary<string, int>())
        {
            if (!book.Forms.TryGetValue(form, out var number) || left is < short.MinValue or >= short.MaxValue)
                return false;
            row.FormsLeft |= (ushort)(1 << number);
            days[number] = (short)left;
        }

        if (row.FormsLeft != 0)
            row.FirstLeft = days[BitOperations.TrailingZeroCount(row.FormsLeft)];
        for (var form = 0; form < days.Length; form++)
        {
            if ((row.FormsLeft >> form & 1) != 0)
                lists.Add(unchecked((ushort)days[form]));
        }

        return true;
    }
}
