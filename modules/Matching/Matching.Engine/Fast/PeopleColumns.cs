using Matching.Engine.Input;

namespace Matching.Engine.Fast;

/// <summary>People as columns. What every scan reads lies in plain columns (26 bytes a person); the rest is read only of those
/// who pass. Rows below <see cref="Count"/> never change; rows may be added behind them.</summary>
internal sealed class PeopleColumns
{
    /// <summary>People in a block.</summary>
    internal const int Block = 256;

    internal required int Count { get; init; }

    internal required Participant[] People { get; init; }

    internal required ulong[] Gates { get; init; }

    internal required ushort[] Days { get; init; }

    internal required int[] X { get; init; }

    internal required int[] Y { get; init; }

    /// <summary>Square of the longest way, rounded up; infinite where the way is not known.</summary>
    internal required float[] Reach { get; init; }

    /// <summary>The first wish, or <see cref="OccupationView.None"/>.</summary>
    internal required ushort[] Wish { get; init; }

    /// <summary>The second wish; <see cref="OccupationView.Several"/> where there are more than two.</summary>
    internal required ushort[] NextWish { get; init; }

    internal required PersonRow[] Rows { get; init; }

    internal required ushort[] Lists { get; init; }

    /// <summary>Bytes that every scan reads of a person.</summary>
    internal const int ScannedBytes = sizeof(ulong) + 3 * sizeof(ushort) + 2 * sizeof(int) + sizeof(float);

    /// <summary>Columns for so many people, padded so that eight rows can always be read.</summary>
    internal static PeopleColumns Empty(int capacity) => new()
    {
        Count = 0,
        People = new Participant[capacity],
        Gates = new ulong[Padded(capacity)],
        Days = new ushort[Padded(capacity)],
        X = new int[Padded(capacity)],
        Y = new int[Padded(capacity)],
        Reach = new float[Padded(capacity)],
        Wish = new ushort[Padded(capacity)],
        NextWish = new ushort[Padded(capacity)],
        Rows = new PersonRow[capacity],
        Lists = [],
    };

    /// <summary>The same with one person more, in the same arrays where there is room: who reads the old columns never looks behind their
    /// count.</summary>
    internal PeopleColumns With(Participant person, in PersonRow row, List<ushort> lists, Gate gate, int formSlots)
    {
        var room = Count < Rows.Length;
        var grown = room ? this : Grown();
        var all = new ushort[Lists.Length + lists.Count];
        Lists.CopyTo(all, 0);
        lists.CopyTo(all, Lists.Length);
        var result = new PeopleColumns
        {
            Count = Count + 1, People = grown.People, Gates = grown.Gates, Days = grown.Days, X = grown.X, Y = grown.Y,
            Reach = grown.Reach, Wish = grown.Wish, NextWish = grown.NextWish, Rows = grown.Rows, Lists = all,
        };
        result.Put(Count, person, row with { Lists = Lists.Length }, gate, formSlots);
        return result;
    }

    /// <summary>Writes one row; its lists are in <see cref="Lists"/> already.</summary>
    internal void Put(int at, Participant person, in PersonRow row, Gate gate, int formSlots)
    {
        People[at] = person;
        Rows[at] = row;
        Gates[at] = gate.OfPerson(row, Lists.AsSpan(LeftAt(row), formSlots));
        Days[at] = Gate.DaysOfPerson(person.Availability);
        var asked = (row.Knows & PersonKnows.Wishes) != 0;
        Wish[at] = !asked ? OccupationView.Unknown : row.Wishes == 0 ? OccupationView.None : WishAt(row, 0);
        NextWish[at] = row.Wishes < 2 ? OccupationView.None : row.Wishes > 2 ? OccupationView.Several : WishAt(row, 1);
        var far = (row.Knows & PersonKnows.Travel) == 0;
        X[at] = far ? 0 : person.Home!.X;
        Y[at] = far ? 0 : person.Home!.Y;
        Reach[at] = far ? float.PositiveInfinity : (float)(1 + 1.00001 * (row.TravelLimit + 1.0) * (row.TravelLimit + 1.0));
    }

    internal static int LeftAt(in PersonRow row) =>
        row.Lists + 2 * (row.Wishes + row.Experience + row.Skills + row.Formers) + row.Vetoes;

    /// <summary>The number that stands for an occupation in the two columns.</summary>
    private ushort WishAt(in PersonRow row, int wish) => (ushort)(Lists[row.Lists + 2 * wish] + OccupationView.First);

    private static int Padded(int capacity) => capacity + 8;

    private PeopleColumns Grown()
    {
        var grown = Empty(Math.Max(64, 2 * Rows.Length));
        Array.Copy(People, grown.People, Count);
        Array.Copy(Gates, grown.Gates, Count);
        Array.Copy(Days, grown.Days, Count);
        Array.Copy(X, grown.X, Count);
        Array.Copy(Y, grown.Y, Count);
        Array.Copy(Reach, grown.Reach, Count);
        Array.Copy(Wish, grown.Wish, Count);
        Array.Copy(NextWish, grown.NextWish, Count);
        Array.Copy(Rows, grown.Rows, Count);
        return grown;
    }
}
