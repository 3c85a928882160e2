namespace Matching.Engine.Fast;

/// <summary>For each occupation the rows that wish for it, those with the strongest wish first, with what a scan reads of each: a list is tried as fast as
/// rows are. Every run of a list has its bounds. Immutable.</summary>
internal sealed class Postings
{
    /// <summary>Entries in a run: fewer than rows in a block, because who wishes for the same lives far apart.</summary>
    private const int Run = 64;

    private readonly int[] _runs;
    private readonly int[] _runStarts;
    private readonly ushort[] _strengths;

    internal Postings(PeopleColumns columns, int occupations)
    {
        var starts = new int[occupations + 1];
        for (var at = 0; at < columns.Count; at++)
        {
            foreach (var occupation in new Wished(columns, at))
                starts[occupation + 1]++;
        }

        for (var occupation = 0; occupation < occupations; occupation++)
            starts[occupation + 1] += starts[occupation];
        var next = starts[..occupations];
        var keys = new ulong[starts[^1]];
        for (var at = 0; at < columns.Count; at++)
        {
            foreach (var occupation in new Wished(columns, at))
                keys[next[occupation]++] = (ulong)(ushort.MaxValue - Strength(columns, at, occupation)) << 32 | (uint)at;
        }

        Rows = new int[keys.Length];
        Scan = new ScanColumns(keys.Length);
        _runs = new int[occupations + 1];
        var runStarts = new List<int>();
        for (var occupation = 0; occupation < occupations; occupation++)
        {
            _runs[occupation] = runStarts.Count;
            keys.AsSpan(starts[occupation]..starts[occupation + 1]).Sort();
            for (var start = starts[occupation]; start < starts[occupation + 1]; start += Run)
                runStarts.Add(start);
        }

        _runs[occupations] = runStarts.Count;
        runStarts.Add(keys.Length);
        _runStarts = [.. runStarts];
        _strengths = new ushort[_runStarts.Length - 1];
        for (var run = 0; run < _strengths.Length; run++)
            _strengths[run] = (ushort)(ushort.MaxValue - (keys[_runStarts[run]] >> 32));
        for (var entry = 0; entry < keys.Length; entry++)
        {
            Rows[entry] = (int)(uint)keys[entry];
            Scan.Copy(columns.Scan, Rows[entry], entry);
        }

        Bounds = new RowBounds(Scan, _runStarts);
    }

    /// <summary>The row of each entry.</summary>
    internal int[] Rows { get; }

    /// <summary>What a scan reads of each entry.</summary>
    internal ScanColumns Scan { get; }

    /// <summary>Of each run.</summary>
    internal RowBounds Bounds { get; }

    /// <summary>Bytes held.</summary>
    internal long Bytes => Rows.Length * (4L + ScanColumns.Bytes) + _runs.Length * 4L + _strengths.Length * (RowBounds.Bytes + 6L);

    /// <summary>The first run of an occupation; the next one's first is behind its last. Those of 0 wish for one that is not known, or nobody has asked
    /// them.</summary>
    internal int FirstRun(int occupation) => _runs[occupation];

    /// <summary>The first entry of a run; the next run's first is behind its last.</summary>
    internal int Start(int run) => _runStarts[run];

    /// <summary>The greatest strength of a wish in a run, per mille; no later run of the occupation has a greater one.</summary>
    internal int Strength(int run) => _strengths[run];

    private static ushort Strength(PeopleColumns columns, int at, int occupation)
    {
        ref readonly var person = ref columns.Rows[at];
        if ((person.Knows & PersonKnows.Wishes) == 0)
            return Scoring.Judgement.Neutral;
        ushort strength = 0;
        for (var wish = 0; wish < person.Wishes; wish++)
        {
            var (wished, each) = person.WishAt(columns.Lists, wish);
            strength = wished == occupation ? Math.Max(strength, each) : strength;
        }

        return strength;
    }

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
                Current = _person.WishAt(columns.Lists, _next).Occupation;
                if (!IsBefore(_next))
                    return true;
            }

            return false;
        }

        private readonly bool IsBefore(int wish)
        {
            for (var k = 0; k < wish; k++)
            {
                if (_person.WishAt(columns.Lists, k).Occupation == Current)
                    return true;
            }

            return false;
        }
    }
}
