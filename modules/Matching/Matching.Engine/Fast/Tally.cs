namespace Matching.Engine.Fast;

/// <summary>Counts codes, so that the commonest get the lowest numbers.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    internal void Add(string? code)
    {
        if (code is not null)
            _counts[code] = _counts.GetValueOrDefault(code) + 1;
    }

    internal void Add(IReadOnlyList<string>? codes)
    {
        for (var i = 0; i < codes?.Count; i++)
            Add(codes[i]);
    }

    /// <summary>Numbers from <paramref name="first"/> on for at most so many codes.</summary>
    internal Dictionary<string, int> Numbered(int first, int most) =>
        _counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(most)
            .Select((entry, at) => (entry.Key, at)).ToDictionary(each => each.Key, each => each.at + first, StringComparer.Ordinal);
}
