using System.Collections.Frozen;

namespace Matching.Engine.Rules;

/// <summary>A weight set: what each factor can give at most, with version, owner and reason. Data, never code. Immutable.</summary>
public sealed class Weights
{
    /// <summary>The sum of every weight set, in hundredths of a point: 100.00 points.</summary>
    public const int Total = 10_000;

    private readonly FrozenDictionary<string, int> _points;

    /// <summary>Takes a weight set over and checks it.</summary>
    /// <param name="version">Which edition this is; a run's record names it.</param>
    /// <param name="owner">Who answers for it.</param>
    /// <param name="reason">Why it is as it is.</param>
    /// <param name="points">Hundredths of a point by factor, each 0 or more, together <see cref="Total"/>.</param>
    /// <exception cref="ArgumentException">A text is empty, a weight negative, or the sum is not <see cref="Total"/>.</exception>
    public Weights(string version, string owner, string reason, IReadOnlyDictionary<string, int> points)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(version);
        ArgumentException.ThrowIfNullOrWhiteSpace(owner);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentNullException.ThrowIfNull(points);
        foreach (var (factor, value) in points)
        {
            if (value < 0)
                throw new ArgumentException($"The weight of {factor} is {value}. Maybe it was meant to be 0.", nameof(points));
        }

        var sum = points.Values.Sum(value => (long)value);
        if (sum != Total)
            throw new ArgumentException($"The weights make {sum}, not {Total}. Maybe use {nameof(FromShares)}.", nameof(points));
        Version = version;
        Owner = owner;
        Reason = reason;
        _points = points.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Which edition this is.</summary>
    public string Version { get; }

    /// <summary>Who answers for it.</summary>
    public string Owner { get; }

    /// <summary>Why it is as it is.</summary>
    public string Reason { get; }

    /// <summary>Hundredths of a point by factor.</summary>
    public IReadOnlyDictionary<string, int> Points => _points;

    /// <summary>The most that a factor can give, in hundredths of a point; 0 for one that is not in the set.</summary>
    public int Of(string factor) => _points.GetValueOrDefault(factor);

    /// <summary>Makes a weight set from shares of any size (for "what matters most this time"): scaled to <see cref="Total"/>, the
    /// rest given to the largest remainders and among equal ones in ordinal order of the factors.</summary>
    /// <exception cref="ArgumentException">A share is negative, or all are 0.</exception>
    public static Weights FromShares(string version, string owner, string reason, IReadOnlyDictionary<string, int> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var sum = shares.Values.Sum(share => (long)share);
        if (sum <= 0 || shares.Values.Any(share => share < 0))
            throw new ArgumentException($"The shares make {sum}. Maybe a share is negative, or all are 0.", nameof(shares));
        var points = shares.ToDictionary(entry => entry.Key, entry => (int)((long)entry.Value * Total / sum), StringComparer.Ordinal);
        var missing = Total - points.Values.Sum();
        var byRemainder = shares
            .OrderByDescending(entry => (long)entry.Value * Total % sum)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal);
        foreach (var (factor, _) in byRemainder.Take(missing))
            points[factor]++;
        return new Weights(version, owner, reason, points);
    }
}
