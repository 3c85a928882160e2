using Matching.Engine.Input;

namespace Matching.Engine.Fast;

/// <summary>
/// Everyone as columns, in an order that puts together who is dropped together: by how far they go, then where they live, then what
/// they wish for first. With it bounds of each block of rows, and for each occupation the rows that wish for it. Immutable.
/// </summary>
internal sealed class PeopleIndex
{
    private readonly int[] _minX;
    private readonly int[] _maxX;
    private readonly int[] _minY;
    private readonly int[] _maxY;
    private readonly float[] _reach;
    private readonly ulong[] _gates;
    private readonly int[] _wishStarts;
    private readonly int[] _wishRows;
    private readonly int[] _rowOfHash;

    private PeopleIndex(PeopleColumns columns, Participant[] odd, CodeBook book)
    {
        (Columns, Odd) = (columns, odd);
        Blocks = (columns.Count + PeopleColumns.Block - 1) / PeopleColumns.Block;
        (_minX, _maxX, _minY, _maxY) = (new int[Blocks], new int[Blocks], new int[Blocks], new int[Blocks]);
        (_reach, _gates) = (new float[Blocks], new ulong[Blocks]);
        for (var block = 0; block < Blocks; block++)
            Bound(block);
        (_wishStarts, _wishRows) = Postings(columns, book.OccupationCodes.Length);
        _rowOfHash = Hashed(columns);
    }

    internal PeopleColumns Columns { get; }

    /// <summary>People who do not go into rows.</summary>
    internal Participant[] Odd { get; }

    internal int Blocks { get; }

    /// <summary>Bytes that the index holds, the people themselves not counted.</summary>
    internal long Bytes => (long)Columns.Count * (PeopleColumns.ScannedBytes + 64 + IntPtr.Size) + Columns.Lists.Length * 2L
        + 4L * (_wishRows.Length + _wishStarts.Length + _rowOfHash.Length) + Blocks * 28L;

    internal static PeopleIndex Build(IReadOnlyList<Participant> people, CodeBook book, Gate gate)
    {
        var packer = new PersonPacker(book);
        var lists = new List<ushort>(people.Count * 24);
        var rows = new List<PersonRow>(people.Count);
        var packed = new List<Participant>(people.Count);
        var odd = new List<Participant>();
        for (var i = 0; i < people.Count; i++)
        {
            if (packer.TryPack(people[i], lists, out var row))
            {
                rows.Add(row);
                packed.Add(people[i]);
            }
            else
            {
                odd.Add(people[i]);
            }
        }

        var order = new int[packed.Count];
        var keys = new ulong[packed.Count];
        for (var i = 0; i < order.Length; i++)
            (order[i], keys[i]) = (i, KeyOf(packed[i], rows[i], rows[i].Wishes == 0 ? (ushort)0 : lists[rows[i].Lists]));
        Array.Sort(keys, order);
        return new PeopleIndex(Columned(order, rows, packed, lists, gate, book.FormSlots), [.. odd], book);
    }

    /// <summary>Whether some row of the block may pass.</summary>
    internal bool MayPass(int block, OpeningPlan plan)
    {
        if ((_gates[block] & plan.Gate) != plan.Gate)
            return false;
        if (!plan.HasPlace)
            return true;
        float dx = Math.Max(0, Math.Max(_minX[block] - plan.X, plan.X - _maxX[block]));
        float dy = Math.Max(0, Math.Max(_minY[block] - plan.Y, plan.Y - _maxY[block]));
        return dx * dx + dy * dy <= _reach[block];
    }

    /// <summary>The rows that wish for an occupation, ascending; those of 0 wish for one that is not known, or nobody has asked.</summary>
    internal ReadOnlySpan<int> Wishing(int occupation) => _wishRows.AsSpan(_wishStarts[occupation].._wishStarts[occupation + 1]);

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

    private static PeopleColumns Columned(int[] order, List<PersonRow> rows, List<Participant> people, List<ushort> lists, Gate gate, int formSlots)
    {
        var empty = PeopleColumns.Empty(order.Length);
        var columns = new PeopleColumns
        {
            Count = order.Length, People = empty.People, Gates = empty.Gates, Days = empty.Days, X = empty.X, Y = empty.Y,
            Reach = empty.Reach, Wish = empty.Wish, NextWish = empty.NextWish, Rows = empty.Rows, Lists = new ushort[lists.Count],
        };
        var end = 0;
        for (var i = 0; i < order.Length; i++)
        {
            var row = rows[order[i]];
            var length = PeopleColumns.LeftAt(row) + formSlots - row.Lists;
            lists.CopyTo(row.Lists, columns.Lists, end, length);
            columns.Put(i, people[order[i]], row with { Lists = end }, gate, formSlots);
            end += length;
        }

        return columns;
    }

    private static ulong KeyOf(Participant person, in PersonRow row, ushort wish)
    {
        if ((row.Knows & PersonKnows.Travel) == 0)
            return wish;
        var reach = row.TravelLimit < 5 * Place.UnitsPerKm ? 1UL : row.TravelLimit < 15 * Place.UnitsPerKm ? 2UL : row.TravelLimit < 40 * Place.UnitsPerKm ? 3UL : 4UL;
        return reach << 56 | Morton.Of(person.Home!) << 16 | wish;
    }

    private static (int[] Starts, int[] Rows) Postings(PeopleColumns columns, int occupations)
    {
        var counts = new int[occupations + 1];
        for (var pass = 0; ; pass++)
        {
            var rows = pass == 0 ? [] : new int[counts[^1]];
            for (var at = 0; at < columns.Count; at++)
            {
                ref readonly var person = ref columns.Rows[at];
                if ((person.Knows & PersonKnows.Wishes) == 0)
                    Take(0, at);
                for (var k = 0; k < person.Wishes; k++)
                {
                    if (!Before(columns.Lists, person.Lists, k))
                        Take(columns.Lists[person.Lists + 2 * k], at);
                }
            }

            if (pass == 1)
            {
                // The starts have moved to the ends; move them back.
                Array.Copy(counts, 0, counts, 1, occupations);
                counts[0] = 0;
                return (counts, rows);
            }

            for (var (k, sum) = (0, 0); k <= occupations; k++)
                (counts[k], sum) = (sum, sum + counts[k]);

            void Take(int occupation, int at)
            {
                if (rows.Length > 0)
                    rows[counts[occupation]] = at;
                counts[occupation]++;
            }
        }
    }

    /// <summary>Whether the wish stands in the list before.</summary>
    private static bool Before(ushort[] lists, int start, int wish)
    {
        for (var k = 0; k < wish; k++)
        {
            if (lists[start + 2 * k] == lists[start + 2 * wish])
                return true;
        }

        return false;
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

    private void Bound(int block)
    {
        var start = block * PeopleColumns.Block;
        var end = Math.Min(start + PeopleColumns.Block, Columns.Count);
        (_minX[block], _minY[block], _maxX[block], _maxY[block]) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        for (var at = start; at < end; at++)
        {
            _gates[block] |= Columns.Gates[at];
            _reach[block] = Math.Max(_reach[block], Columns.Reach[at]);
            (_minX[block], _maxX[block]) = (Math.Min(_minX[block], Columns.X[at]), Math.Max(_maxX[block], Columns.X[at]));
            (_minY[block], _maxY[block]) = (Math.Min(_minY[block], Columns.Y[at]), Math.Max(_maxY[block], Columns.Y[at]));
        }
    }
}
