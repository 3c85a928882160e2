using System.Diagnostics;

namespace Benchmarks;

/// <summary>The shortest time of each of several things, in ms.</summary>
internal sealed class Shortest
{
    private readonly double[] _times;

    internal Shortest(int things)
    {
        _times = new double[things];
        Array.Fill(_times, double.MaxValue);
    }

    internal double Mean => Measured().Average();

    internal void Time(int thing, Action act)
    {
        var began = Stopwatch.GetTimestamp();
        act();
        _times[thing] = Math.Min(_times[thing], Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    internal void Time<T>(int thing, Func<T> act) => Time(thing, () => { Kept = act(); });

    /// <summary>So that nothing measured can be left out.</summary>
    internal object? Kept { get; private set; }

    internal double At(int percentile)
    {
        double[] sorted = [.. Measured().Order()];
        return sorted[Math.Min(sorted.Length - 1, sorted.Length * percentile / 100)];
    }

    private IEnumerable<double> Measured() => _times.Where(time => time < double.MaxValue);
}
