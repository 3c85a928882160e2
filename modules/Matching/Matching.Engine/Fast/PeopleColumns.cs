using Matching.Engine.Input;

namespace Matching.Engine.Fast;

/// <summary>People as columns: what every scan reads of each, and one row with the rest, read only of those who pass. Rows below
/// <see cref="Count"/> never change; rows may be added behind them.</summary>
internal sealed class PeopleColumns
{
    /// <summary>People in a block.</summary>
    internal const int Block = 256;

    internal required int Count { get; init; }

    internal required Participant[] People { get; init; }

    internal required ScanColumns Scan { get; init; }

    /// <summary>The first wish, or <see cref="OccupationView.None"/>.</summary>
    internal required ushort[] Wish { get; init; }

    /// <summary>The second wish; <see cref="OccupationView.Several"/> where there are more than two.</summary>
    internal required ushort[] NextWish { get; init; }

    internal required RowArray Rows { get; init; }

    /// <summary>What stands beside each row.</summary>
    internal required PersonCodes[] Codes { get; init; }

    internal required ushort[] Lists { get; init; }

    /// <summary>Which skills each may have.</summary>
    internal required SkillColumns Held { get; init; }

    /// <summary>Bytes of a person that scoring reads, the lists of wishes, experience, skills and the like not counted.</summary>
    internal const int HotBytes = ScannedBytes + RowArray.RowBytes;

    /// <summary>Bytes of a person that only few openings ask for.</summary>
    internal const int CodeBytes = 3 * sizeof(uint) + sizeof(ushort);

    /// <summary>Bytes of a person that only a search that prunes reads.</summary>
    internal const int HeldBytes = SkillColumns.Columns / 8;

    /// <summary>Bytes that every scan reads of a person.</summary>
    internal const int ScannedBytes = ScanColumns.Bytes + 2 * sizeof(ushort);

    /// <summary>Columns for so many people.</summary>
    /// <param name="capacity">How many can be put.</param>
    /// <param name="count">How many will be.</param>
    /// <param name="lists">Room for so many numbers in lists.</param>
    internal static PeopleColumns Empty(int capacity, int count = 0, int lists = 0) => new()
    {
        Count = count,
        People = new Participant[capacity],
        Scan = new ScanColumns(capacity),
        Wish = new ushort[capacity],
        NextWish = new ushort[capacity],
        Rows = new RowArray(capacity),
        Codes = new PersonCodes[capacity],
        Lists = new ushort[lists],
        Held = new SkillColumns(capacity),
    };

    /// <summary>The same with one person more, in the same arrays where there is room: who reads the old columns never looks behind their
    /// count.</summary>
    internal PeopleColumns With(Participant person, in PersonRow row, in PersonCodes codes, List<ushort> lists, Gate gate)
    {
        var grown = Count < Rows.Length ? this : Grown();
        var all = new ushort[Lists.Length + lists.Count];
        Lists.CopyTo(all, 0);
        lists.CopyTo(all, Lists.Length);
        var result = new PeopleColumns
        {
            Count = Count + 1, People = grown.People, Scan = grown.Scan, Wish = grown.Wish, NextWish = grown.NextWish, Rows = grown.Rows, Codes = grown.Codes,
            Lists = all, Held = grown.Held,
        };
        result.Put(Count, person, row with { Lists = Lists.Length }, codes, gate);
        return result;
    }

    /// <summary>Writes one row; its lists are in <see cref="Lists"/> already.</summary>
    internal void Put(int at, Participant person, in PersonRow row, in PersonCodes codes, Gate gate)
    {
        People[at] = person;
        Rows[at] = row;
        Codes[at] = codes;
        Held.Put(at, row, Lists);
        var asked = (row.Knows & PersonKnows.Wishes) != 0;
        Wish[at] = !asked ? OccupationView.Unknown : row.Wishes == 0 ? OccupationView.None : Numbered(row, 0);
        NextWish[at] = row.Wishes < 2 ? OccupationView.None : row.Wishes > 2 ? OccupationView.Several : Numbered(row, 1);
        var near = (row.Knows & PersonKnows.Travel) != 0;
        Scan.Put(
            at, gate.OfPerson(row, codes, Lists), Gate.DaysOfPerson(person.Availability),
            near ? gate.Frame.Across(person.Home!.X) : (ushort)0, near ? gate.Frame.Up(person.Home!.Y) : (ushort)0, near ? row.TravelLimit : null,
            gate.Quick.Of(row));
    }

    internal static int LeftAt(in PersonRow row) =>
        row.RefusalsAt + 2 * row.Formers + row.Vetoes;

    /// <summary>The number that stands for an occupation in the two columns.</summary>
    private ushort Numbered(in PersonRow row, int wish) => (ushort)(row.WishAt(Lists, wish).Occupation + OccupationView.First);

    private PeopleColumns Grown()
    {
        var grown = Empty(Math.Max(64, 2 * Rows.Length));
        Array.Copy(People, grown.People, Count);
        grown.Scan.Copy(Scan, Count);
        Array.Copy(Wish, grown.Wish, Count);
        Array.Copy(NextWish, grown.NextWish, Count);
        Rows.CopyTo(grown.Rows, Count);
        Array.Copy(Codes, grown.Codes, Count);
        grown.Held.Copy(Held);
        return grown;
    }
}
