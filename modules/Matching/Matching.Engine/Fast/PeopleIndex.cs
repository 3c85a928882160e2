using Matching.Engine.Input;

namespace Matching.Engine.Fast;

/// <summary>
/// Everyone as columns, in an order that puts together who is dropped together: by how far they go, then where they live, then what
/// they wish for first. With it bounds of each block of rows, and for each occupation the rows that wish for it. Immutable.
/// </summary>
internal sealed class PeopleIndex
{
    private readonly int[] _rowOfHash;

    private PeopleIndex(PeopleColumns columns, Participant[] odd, CodeBook book)
    {
        (Columns, Odd) = (columns, odd);
        Blocks = (columns.Count + PeopleColumns.Block - 1) / PeopleColumns.Block;
        Bounds = new RowBounds(columns.Scan, [.. Enumerable.Range(0, Blocks).Select(block => block * PeopleColumns.Block), columns.Count]);
        Wishing = new Postings(columns, book.OccupationCodes.Length);
        _rowOfHash = Hashed(columns);
    }

    internal PeopleColumns Columns { get; }

    /// <summary>People who do not go into rows.</summary>
    internal Participant[] Odd { get; }

    internal int Blocks { get; }

    internal Postings Wishing { get; }

    /// <summary>Bytes that the index holds, the people themselves not counted.</summary>
    internal long Bytes => (long)Columns.Count * (PeopleColumns.HotBytes + PeopleColumns.CodeBytes + PeopleColumns.HeldBytes + IntPtr.Size) + Columns.Lists.Length * 2L
        + Wishing.Bytes + 4L * _rowOfHash.Length + Blocks * (long)RowBounds.Bytes;

    internal static PeopleIndex Build(IReadOnlyList<Participant> people, CodeBook book, Gate gate)
    {
        var packer = new PersonPacker(book);
        var lists = new List<ushort>(people.Count * 24);
        var rows = new List<PersonRow>(people.Count);
        var codes = new List<PersonCodes>(people.Count);
        var packed = new List<Participant>(people.Count);
        var odd = new List<Participant>();
        for (var i = 0; i < people.Count; i++)
        {
            if (packer.TryPack(people[i], lists, out var row, out var beside))
            {
                rows.Add(row);
                codes.Add(beside);
                packed.Add(people[i]);
            }
            else
            {
                odd.Add(people[i]);
            }
        }

        book.Learn(rows);
        var order = new int[packed.Count];
        var keys = new ulong[packed.Count];
        for (var i = 0; i < order.Length; i++)
            (order[i], keys[i]) = (i, KeyOf(packed[i], rows[i]));
        Array.Sort(keys, order);
        return new PeopleIndex(Columned(order, rows, codes, packed, lists, gate), [.. odd], book);
    }

    /// <summary>Of each block.</summary>
    internal RowBounds Bounds { get; }

    /// <summary>The row of a person; -1 = none.</summary>
    internal int RowOf(string id)
    {
        var mask = _rowOfHash.Length - 1;
        for (var slot = id.GetHashCode(StringComparison.Ordinal) & mask; _rowOfHash[slot] != 0; slot = (slot + 1) & mask)
        {
            if (Columns.People[_rowOfHash[slot] - 1].Id == id)
                return _rowOfHash[slot] - 1;
        }

        return -1;
    }

    private static PeopleColumns Columned(int[] order, List<PersonRow> rows, List<PersonCodes> codes, List<Participant> people, List<ushort> lists, Gate gate)
    {
        var columns = PeopleColumns.Empty(order.Length, order.Length, lists.Count);
        var end = 0;
        for (var i = 0; i < order.Length; i++)
        {
            var row = rows[order[i]];
            var length = PeopleColumns.LeftAt(row) + System.Numerics.BitOperations.PopCount(row.FormsLeft) - row.Lists;
            lists.CopyTo(row.Lists, columns.Lists, end, length);
            columns.Put(i, people[order[i]], row with { Lists = end }, codes[order[i]], gate);
            end += length;
        }

        return columns;
    }

    private static ulong KeyOf(Participant person, in PersonRow row)
    {
        if ((row.Knows & PersonKnows.Travel) == 0)
            return row.Wish;
        var reach = row.TravelLimit < 5 * Place.UnitsPerKm ? 1UL : row.TravelLimit < 15 * Place.UnitsPerKm ? 2UL : row.TravelLimit < 40 * Place.UnitsPerKm ? 3UL : 4UL;
        return reach << 56 | Morton.Of(person.Home!) << 16 | row.Wish;
    }

    private static int[] Hashed(PeopleColumns columns)
    {
        var slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)columns.Count * 3 / 2 + 2)];
        for (var at = 0; at < columns.Count; at++)
        {
            var slot = columns.People[at].Id.GetHashCode(StringComparison.Ordinal) & (slots.Length - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = at + 1;
        }

        return slots;
    }
}
