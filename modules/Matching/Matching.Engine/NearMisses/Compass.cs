using System.Globalization;
using Matching.Engine.Fast;
using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;

namespace Matching.Engine.NearMisses;

/// <summary>
/// The engine run backwards: which kinds of opening (occupation, area, form, terms) would serve most of those who have none. The kinds come
/// from what these people wish for; everyone is scored against each kind by the very scoring that ranks; the list is greedy: each
/// next kind is the one that serves most people whom none before it serves.
/// </summary>
public static class Compass
{
    /// <summary>The people for whom no opening is unblocked and reaches a score.</summary>
    /// <param name="ranker">The openings.</param>
    /// <param name="participants">The people.</param>
    /// <param name="atLeast">The score, hundredths of a point.</param>
    public static IReadOnlyList<Participant> Without(FastRanker ranker, IReadOnlyList<Participant> participants, int atLeast)
    {
        ArgumentNullException.ThrowIfNull(ranker);
        ArgumentNullException.ThrowIfNull(participants);
        var now = ranker.Now;
        return [.. participants.Where(person => ranker.For(now, person, 1, atLeast).Count == 0)];
    }

    /// <summary>The kinds to acquire.</summary>
    /// <param name="people">Those who have nothing, each id once.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="nearness">The taxonomy; null = none.</param>
    /// <param name="weights">The weight set; null = the published one.</param>
    /// <param name="vocabulary">Axes and adaptations; null = the published ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number in the options is below its range.</exception>
    /// <remarks>Cost: one search among the people for each kind tried. Memory: a number for each person that a kind serves.</remarks>
    public static IReadOnlyList<CompassKind> Find(
        IReadOnlyList<Participant> people,
        CompassOptions options,
        INearness? nearness = null,
        Weights? weights = null,
        Vocabulary? vocabulary = null)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.AtLeast, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Most, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Tried, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.AreaKm, 1);
        var ranker = new FastRanker(people, [], nearness, weights, vocabulary);
        var numbers = people.Index().ToDictionary(each => each.Item.Id, each => each.Index, StringComparer.Ordinal);
        var kinds = Kinds(people, options)
            .SelectMany(kind => options.Terms.Select(terms => (terms.Name, Kind: terms.Terms with { Id = $"{kind.Id}, {terms.Name}", Occupation = kind.Occupation, Form = kind.Form, Place = kind.Place })))
            .Select(each => (each.Name, each.Kind, Served: Served(ranker, each.Kind, options.AtLeast, numbers)))
            .Where(each => each.Served.Length > 0)
            .ToList();
        return Greedy(kinds, options.Most, people.Count);
    }

    private static int[] Served(FastRanker ranker, Opening kind, int atLeast, Dictionary<string, int> numbers)
    {
        var served = new List<int>();
        ranker.Each(ranker.Now, kind, atLeast, (person, _) => served.Add(numbers[person.Id]));
        return [.. served];
    }

    private static List<CompassKind> Greedy(List<(string Name, Opening Kind, int[] Served)> kinds, int most, int people)
    {
        var chosen = new List<CompassKind>();
        var reached = new bool[people];
        // What a kind adds only shrinks, so an old count is a bound: only the kind that seems best is counted anew.
        var queue = new PriorityQueue<(int At, int Round), (int Less, string Id)>(Comparer<(int Less, string Id)>.Create(
            (one, other) => one.Less != other.Less ? one.Less.CompareTo(other.Less) : string.CompareOrdinal(one.Id, other.Id)));
        for (var at = 0; at < kinds.Count; at++)
            queue.Enqueue((at, 0), (-kinds[at].Served.Length, kinds[at].Kind.Id));
        while (chosen.Count < most && queue.TryDequeue(out var best, out var priority))
        {
            var (name, kind, served) = kinds[best.At];
            if (best.Round < chosen.Count)
            {
                var left = served.Count(person => !reached[person]);
                if (left > 0)
                    queue.Enqueue((best.At, chosen.Count), (-left, kind.Id));
                continue;
            }

            foreach (var person in served)
                reached[person] = true;
            chosen.Add(new CompassKind(kind, name, served.Length, -priority.Less));
        }

        return chosen;
    }

    /// <summary>Occupation, area and form as people wish for them, the most wished first; the place is the middle of the homes.</summary>
    private static IEnumerable<(string Id, string? Occupation, string? Form, Place? Place)> Kinds(IReadOnlyList<Participant> people, CompassOptions options)
    {
        var side = options.AreaKm * Place.UnitsPerKm;
        var counts = new Dictionary<(string? Occupation, (int X, int Y)? Area, string? Form), int>();
        var homes = new Dictionary<(int X, int Y), List<Place>>();
        foreach (var person in people)
        {
            (int X, int Y)? area = person.Home is { } home ? ((int)Math.Floor((double)home.X / side), (int)Math.Floor((double)home.Y / side)) : null;
            if (area is { } here)
                (homes.TryGetValue(here, out var known) ? known : homes[here] = []).Add(person.Home!);
            foreach (var occupation in WantedOpening.Occupations(person))
            {
                foreach (var form in WantedOpening.Forms(person))
                    counts[(occupation, area, form)] = counts.GetValueOrDefault((occupation, area, form)) + 1;
            }
        }

        return counts
            .Select(each => (Id: string.Create(CultureInfo.InvariantCulture, $"{each.Key.Occupation}, {each.Key.Form}, {each.Key.Area?.X}:{each.Key.Area?.Y}"), each.Key, each.Value))
            .OrderByDescending(each => each.Value).ThenBy(each => each.Id, StringComparer.Ordinal)
            .Take(options.Tried)
            .Select(each => (each.Id, each.Key.Occupation, each.Key.Form, Place: each.Key.Area is { } area ? Middle(homes[area]) : null));
    }

    /// <summary>Rounded, so that neither the order of the people nor one person's home shows.</summary>
    private static Place Middle(List<Place> homes) => new(
        Math.Round(homes.Select(each => each.Lat).Order().Average(), 2), Math.Round(homes.Select(each => each.Lon).Order().Average(), 2));
}
