namespace Matching.Engine.Fast;

/// <summary>For each occupation the rows that wish for it, ascending, with what a scan reads of each: a list is tried as fast as rows are. Immutable.</summary>
internal sealed class Postings
{
    private readonly int[] _starts;

    internal Postings(PeopleColumns columns, int occupations)
    {
        _starts = new int[occupations + 1];
        for (var at = 0; at < columns.Count; at++)
        {
            foreach (var occupation in new Wished(columns, at))
                _starts[occupation + 1]++;
        }

        for (var occupation = 0; occupation < occupations; occupation++)
            _starts[occupation + 1] += _starts[occupation];
        var next = _starts[..occupations];
        Rows = new int[_starts[^1]];
        Scan = new ScanColumns(Rows.Length);
        for (var at = 0; at < columns.Count; at++)
        {
            foreach (var occupation in new Wished(columns, at))
            {
                Rows[next[occupation]] = at;
                Scan.Copy(columns.Scan, at, next[occupation]++);
            }
        }
    }

    /// <summary>The row of each entry.</summary>
    internal int[] Rows { get; }

    /// <summary>What a scan reads of each entry.</summary>
    internal ScanColumns Scan { get; }

    /// <summary>Bytes held.</summary>
    internal long Bytes => Rows.Length * (4L + ScanColumns.Bytes) + _starts.Length * 4L;

    /// <summary>The first entry of an occupation; those of 0 wish for one that is not known, or nobody has asked them.</summary>
    internal int Start(int occupation) => _starts[occupation];

    /// <summary>Behind the last entry of an occupation.</summary>
    internal int End(int occupation) => _starts[occupation + 1];

    /// <summary>The occupations that a row wishes for, each once.</summary>
    private ref struct Wished(PeopleColumns columns, int at)
    {
        private readonly ref readonly PersonRow _person = ref columns.Rows[at];
        private int _next = -1;

        public int Current { get; private set; }

        public readonly Wished GetEnumerator() => this;

        public bool MoveNext()
        {
            if ((_person.Knows & PersonKnows.Wishes) == 0)
            {
                Current = 0;
                return ++_next == 0;
            }

            while (++_next < _person.Wishes)
            {
                Current = columns.Lists[_person.Lists + 2 * _next];
                if (!IsBefore(_next))
                    return true;
            }

            return false;
        }

        private readonly bool IsBefore(int wish)
        {
            for (var k = 0; k < wish; k++)
            {
                if (columns.Lists[_person.Lists + 2 * k] == Current)
                    return true;
            }

            return false;
        }
    }
}
