using System.Globalization;
using Taxonomy.Text.Classify;
using Taxonomy.Text.Nearness;
using Taxonomy.Text.Reading;
using Xunit.Abstractions;

namespace Taxonomy.Text.Tests;

/// <summary>
/// The classifier against <see cref="NGramCosine"/>, by mean average precision. Asked are names that neither has seen: the later ones of concepts with
/// several («Lagerarbetare/Terminalarbetare», «Chief Technology Officer/CTO»), and the everyday words that the taxonomy ties to them. The published taxonomy
/// has no labels in English, but some of these names are. Weights were chosen on the half with an even hash, and held out is the other.
/// </summary>
public sealed class ClassifierBarTests(ITestOutputHelper output)
{
    private const int Everyday = 60;
    private const int LongestRanking = 10_000;

    [SharedFact("jobtech-taxonomy-af")]
    public void It_finds_names_that_it_has_not_seen_better_than_runs_of_letters_do()
    {
        var full = Environment.GetEnvironmentVariable("PLATFORM_FULL") == "1";
        var (known, asked) = Hidden(Read());
        foreach (var type in (string[])["occupation", "skill"])
        {
            var queries = asked.Where(q => q.Type == type).ToList();
            if (!full) queries = [.. queries.Where((_, at) => at % Math.Max(1, queries.Count / Everyday) == 0)];
            var classifier = new Classifier(known, type);
            var plain = new NGramCosine(known, type);
            var judged = queries.ConvertAll(q => (q.Text,
                Ours: Precision([.. classifier.Rank(q.Text, LongestRanking).Select(r => r.Id)], q.Meant), Theirs: Precision(plain.Rank(q.Text), q.Meant)));
            var gain = Tell(type, judged);
            var heldOut = Tell(type + ", held out", judged.FindAll(j => IsHeldOut(j.Text)));
            Assert.True(gain > (full ? 0.3 : 0.15) && (!full || heldOut > 0.25), type);
        }
    }

    private double Tell(string name, List<(string Text, double Ours, double Theirs)> judged)
    {
        var (ours, theirs) = (judged.Average(j => j.Ours), judged.Average(j => j.Theirs));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {judged.Count} queries, classifier {ours:0.0000}, runs of letters {theirs:0.0000}, {(ours / theirs) - 1:+0.0 %;-0.0 %}"));
        return (ours / theirs) - 1;
    }

    private static bool IsHeldOut(string text)
    {
        var hash = text.Aggregate(2166136261u, (h, sign) => unchecked((h ^ sign) * 16777619));
        return (unchecked((hash ^ (hash >> 15)) * 2654435761u) >> 16 & 1) == 1;
    }

    /// <summary>Average precision of one ranking.</summary>
    private static double Precision(List<string> ranked, HashSet<string> meant)
    {
        var (found, sum) = (0, 0.0);
        for (var at = 0; at < ranked.Count && found < meant.Count; at++)
            if (meant.Contains(ranked[at])) sum += ++found / (at + 1.0);
        return sum / meant.Count;
    }

    /// <summary>The concepts without their later names and without everyday words, and these as queries.</summary>
    private static (List<KnownConcept> Known, List<(string Text, string Type, HashSet<string> Meant)> Asked) Hidden(List<KnownConcept> concepts)
    {
        var types = concepts.ToDictionary(c => c.Id, c => c.Type);
        var asked = new List<(string, string, HashSet<string>)>();
        var known = new List<KnownConcept>();
        foreach (var concept in concepts)
        {
            var names = concept.Label.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (concept.Type == "keyword")
            {
                foreach (var meant in concept.Broader.Where(types.ContainsKey).GroupBy(b => types[b])) asked.Add((concept.Label, meant.Key, [.. meant]));
            }
            else if (concept.Type is "occupation" or "skill" && names.Length > 1 && !concept.Label.Contains("och/eller", StringComparison.Ordinal))
            {
                known.Add(concept with { Label = names[0] });
                asked.AddRange(names.Skip(1).Where(n => n.Count(char.IsLetter) > 1).Select(n => (n, concept.Type, new HashSet<string> { concept.Id })));
            }
            else known.Add(concept);
        }
        return (known, asked);
    }

    private static List<KnownConcept> Read()
    {
        var reader = new TaxonomyReader();
        foreach (var file in Directory.GetFiles(SharedData.Find("jobtech-taxonomy-af")!, "*.json").Order(StringComparer.Ordinal))
        {
            using var content = File.OpenRead(file);
            reader.Read(Path.GetFileName(file), content);
        }
        return [.. ConceptsRead.Of(reader)];
    }
}
