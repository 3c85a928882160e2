using Matching.Engine.Input;

namespace Matching.Engine.Fast;

/// <summary>
/// What most often costs a person points, in four bits each: goal, support, what is known of experience and skills, languages, hours now and reachable, first
/// day, needs. From them a scan knows at once how much a pair surely loses. Made from everyone; immutable.
/// </summary>
internal sealed class QuickCodes
{
    /// <summary>How many codes a person has.</summary>
    internal const int Codes = 8;

    /// <summary>Bytes that they take.</summary>
    internal const int Bytes = Codes / 2;

    /// <summary>The code of what is not known.</summary>
    internal const int Unknown = 0;

    /// <summary>The code of what has none of its own: surely loses nothing.</summary>
    internal const int Anything = 15;

    /// <summary>Codes of support with no tolerance known stand behind those with.</summary>
    internal const int Supports = 6;

    private const int NoNeeds = 1;
    private const int MostHours = 168;

    private readonly Dictionary<int, int> _languages;
    private readonly Dictionary<ulong, int> _needs;
    private readonly Buckets _now;
    private readonly Buckets _max;
    private readonly Buckets _from;

    internal QuickCodes(List<PersonRow> rows, CodeBook book)
    {
        _languages = Commonest(rows.Where(row => row.Languages != 0).Select(row => (int)row.Languages), 1);
        _needs = Commonest(rows.Where(row => ulong.IsPow2(row.Needs)).Select(row => row.Needs), NoNeeds + 1);
        _now = new Buckets([.. rows.Where(row => row.HoursNow != PersonRow.Unknown).Select(row => (int)row.HoursNow)]);
        _max = new Buckets([.. rows.Where(row => row.HoursMax != PersonRow.Unknown).Select(row => (int)row.HoursMax)]);
        _from = new Buckets([.. rows.Where(row => row.From != PersonRow.Unknown).Select(row => (int)row.From)]);
        Likely = new Participant?[Codes][];
        string[] goals = [.. book.Goals.OrderBy(each => each.Value).Take(Anything - 1).Select(each => each.Key)];
        string[] needs = [.. book.Needs.OrderBy(each => each.Value).Select(each => each.Key)];
        for (var kind = 0; kind < Codes; kind++)
            Likely[kind] = new Participant?[Anything + 1];
        var nobody = new Participant { Id = "" };
        for (var code = 0; code < Anything; code++)
        {
            Likely[0][code] = code == Unknown ? nobody : code <= goals.Length ? nobody with { Goal = goals[code - 1] } : null;
            var support = code % Supports;
            Likely[1][code] = code >= 2 * Supports ? null
                : nobody with { Support = support == Unknown ? null : (SupportLevel)(support - 1), Tolerances = code < Supports ? AxisLevels.Empty : null };
            Likely[2][code] = code >= 9 ? null : nobody with { Experience = code % 3 == 0 ? null : [], Skills = code / 3 == 0 ? null : [] };
            Likely[4][code] = code > _now.Count ? null : nobody with { Hours = new HoursHeld(code == Unknown ? null : _now.High(code) / 100m, MostHours) };
            Likely[5][code] = code > _max.Count ? null : nobody with { Hours = new HoursHeld(null, code == Unknown ? null : _max.Low(code) / 100m) };
            Likely[6][code] = code == Unknown ? nobody : code > _from.Count ? null
                : nobody with { Availability = new Availability(DateOnly.FromDayNumber(PersonPacker.FirstDay + _from.Low(code)), null, null) };
        }

        Likely[3][Unknown] = Likely[7][Unknown] = nobody;
        foreach (var (list, code) in _languages)
            Likely[3][code] = book.Speakers[list];
        Likely[7][NoNeeds] = nobody with { Needs = [] };
        foreach (var (bit, code) in _needs)
            Likely[7][code] = nobody with { Needs = [needs[System.Numerics.BitOperations.TrailingZeroCount(bit)]] };
    }

    /// <summary>By kind and code: who loses least of those with the code, in what the kind is about; null = nobody is sure to lose.</summary>
    internal Participant?[][] Likely { get; }

    /// <summary>The codes of a person, the first in the lowest bits.</summary>
    internal uint Of(in PersonRow row)
    {
        var experience = (row.Knows & PersonKnows.Experience) == 0 ? 0 : row.Experience == 0 ? 1 : 2;
        var skills = (row.Knows & PersonKnows.Skills) == 0 ? 0 : row.Skills == 0 ? 1 : 2;
        var support = row.Support + ((row.Knows & PersonKnows.Tolerances) == 0 ? Supports : 0);
        var needs = (row.Knows & PersonKnows.Needs) == 0 ? Unknown : row.Needs == 0 ? NoNeeds : _needs.GetValueOrDefault(row.Needs, Anything);
        return (uint)(
            Math.Min((int)row.Goal, Anything) | support << 4 | (experience + 3 * skills) << 8
            | (row.Languages == 0 ? Unknown : _languages.GetValueOrDefault(row.Languages, Anything)) << 12
            | OfNumber(_now, row.HoursNow) << 16 | OfNumber(_max, row.HoursMax) << 20 | OfNumber(_from, row.From) << 24) | (uint)needs << 28;
    }

    private static int OfNumber(Buckets buckets, ushort number) => number == PersonRow.Unknown ? Unknown : buckets.CodeOf(number);

    private static Dictionary<T, int> Commonest<T>(IEnumerable<T> values, int first)
        where T : notnull => values.CountBy(each => each).OrderByDescending(each => each.Value).ThenBy(each => each.Key).Take(Anything - first)
            .Select((each, at) => (each.Key, at)).ToDictionary(each => each.Key, each => each.at + first);
}
