using Taxonomy.Text.Nearness;

namespace Taxonomy.Text.Classify;

/// <summary>
/// Compares texts word by word: each word meets the likest of the other's, rare words weighing more. That every word is met on both sides counts, so a
/// name that says more than was asked comes after the one that says just that.
/// </summary>
internal sealed class WordPairs
{
    // A text's likeness to a name is read from so many of its words.
    private const int MostWords = 100;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly int[][] names;
    private readonly double[] rarity;
    private readonly double[] all;
    private readonly double unknown;
    private readonly SparseVectors vocabulary;

    public WordPairs(IReadOnlyList<string> texts)
    {
        var words = new List<string>();
        names = [.. texts.Select(t => Words.Split(t).Select(Number).ToArray())];
        var spread = new int[words.Count];
        foreach (var word in names.SelectMany(n => n.Distinct())) spread[word]++;
        unknown = Math.Log(texts.Count + 1.0);
        rarity = Array.ConvertAll(spread, s => unknown - Math.Log(s));
        all = Array.ConvertAll(names, n => n.Sum(w => rarity[w]));
        vocabulary = new(words.ConvertAll(w => (IReadOnlyList<string>)Parts.Runs([w], 2, 5)));

        int Number(string word)
        {
            if (!numbers.TryGetValue(word, out var number))
            {
                numbers[word] = number = words.Count;
                words.Add(word);
            }
            return number;
        }
    }

    /// <summary>Adds to each text how well its words and these meet, 0–1.</summary>
    public void AddShares(string text, float times, float[] to)
    {
        var asked = Words.Split(text).Distinct(StringComparer.Ordinal).Take(MostWords).ToList();
        if (asked.Count == 0) return;
        var alike = asked.ConvertAll(w =>
        {
            var likeness = new float[vocabulary.Count];
            vocabulary.AddProducts(vocabulary.Vector(Parts.Runs([w], 2, 5)), 1, likeness);
            return likeness;
        });
        var likest = new float[vocabulary.Count];
        foreach (var one in alike)
            for (var word = 0; word < likest.Length; word++) likest[word] = Math.Max(likest[word], one[word]);
        var weights = asked.ConvertAll(w => numbers.TryGetValue(w, out var number) ? rarity[number] : unknown);
        var most = weights.Sum();
        for (var name = 0; name < names.Length; name++)
        {
            var (met, meets) = (0.0, 0.0);
            for (var word = 0; word < alike.Count; word++) met += weights[word] * Likest(alike[word], names[name]);
            if (met == 0) continue;
            foreach (var word in names[name]) meets += rarity[word] * likest[word];
            to[name] += times * (float)Math.Sqrt(met / most * meets / all[name]);
        }
    }

    private static float Likest(float[] alike, int[] words)
    {
        var best = 0f;
        foreach (var word in words) best = Math.Max(best, alike[word]);
        return best;
    }
}
