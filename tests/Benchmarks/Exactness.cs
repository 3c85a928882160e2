using System.Globalization;
using Matching.Engine.Fast;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Benchmarks;

/// <summary>Holds the search against the plain scorer in the whole made-up country: the same people, points and order.</summary>
internal static class Exactness
{
    private const int Top = 20;

    /// <summary>Compares openings spread over the country.</summary>
    /// <param name="output">Where the outcome goes.</param>
    /// <param name="openings">How many.</param>
    /// <returns>0 where all are equal.</returns>
    internal static int Run(TextWriter output, int openings)
    {
        var people = EngineBench.Size();
        var country = new MadeUpCountry(EngineBench.Seed, people, people / 7);
        var fast = new FastRanker(country.Participants, country.Openings, country.Nearness());
        var whole = new FastRanker(country.Participants, [], country.Nearness()) { Pruning = false };
        var compared = 0;
        foreach (var opening in country.Openings.Where((_, at) => at % Math.Max(1, country.Openings.Length / openings) == 0).Take(openings))
        {
            RankedPair[] plain = [.. Plain(fast.Scorer, country.Participants, opening)];
            if (!fast.ForOpening(opening, Top).SequenceEqual(plain) || !whole.ForOpening(opening, Top).SequenceEqual(plain))
            {
                output.WriteLine($"The search differs from the plain scorer for {opening.Id}.");
                return 1;
            }

            if (++compared % 20 == 0)
            {
                output.WriteLine($"{compared} are equal.");
                output.Flush();
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{compared} openings of {people:N0} people (seed {EngineBench.Seed}): the best {Top} are those of the plain scorer, pruned or not, with the same points, in the same order."));
        return 0;
    }

    private static IEnumerable<RankedPair> Plain(Scorer scorer, Participant[] people, Opening opening) => people
        .Select(person => new RankedPair(new Pair(person, opening), scorer.Score(new Pair(person, opening))))
        .Where(each => each.Score.Verdict != Verdict.Blocked)
        .Order().Take(Top);
}
