namespace Matching.Engine.Fast;

/// <summary>Numbers put into at most fourteen ranges of about equally many people, so that a range fits into four bits. Immutable.</summary>
internal sealed class Buckets
{
    private const int Most = QuickCodes.Anything - 1;

    private readonly int[] _lows;
    private readonly int[] _highs;

    /// <summary>Makes ranges.</summary>
    /// <param name="values">What occurs, each as often as it does.</param>
    internal Buckets(List<int> values)
    {
        values.Sort();
        var (lows, highs) = (new List<int>(), new List<int>());
        var distinct = values.Distinct().Count();
        for (var at = 0; at < values.Count;)
        {
            var most = distinct <= Most ? 1 : (values.Count + Most - 1) / Most;
            lows.Add(values[at]);
            at = Math.Min(values.Count, at + most);
            // Equal numbers lie in the same range; the last range takes what is left.
            while (at < values.Count && (values[at] == values[at - 1] || lows.Count == Most))
                at++;
            highs.Add(values[at - 1]);
        }

        (_lows, _highs) = ([.. lows], [.. highs]);
    }

    /// <summary>How many ranges there are; their codes are 1 and up.</summary>
    internal int Count => _lows.Length;

    /// <summary>The code of a number: that of its range, or <see cref="QuickCodes.Anything"/> where it lies in none.</summary>
    internal int CodeOf(int value)
    {
        for (var at = 0; at < _lows.Length; at++)
        {
            if (value >= _lows[at] && value <= _highs[at])
                return at + 1;
        }

        return QuickCodes.Anything;
    }

    /// <summary>The lowest number of a range.</summary>
    internal int Low(int code) => _lows[code - 1];

    /// <summary>The highest number of a range.</summary>
    internal int High(int code) => _highs[code - 1];
}
