using Taxonomy.Text.Nearness;

namespace Taxonomy.Text.Classify;

/// <summary>
/// The names of concepts, compared with a text in four ways: runs of letters meet inflection and misspelling, stems and parts of compounds other word
/// orders, word against word keeps the rest of a long name from hiding the one that fits, and initials stand for what they abbreviate.
/// </summary>
internal sealed class NameIndex
{
    private const float Letters = 0.6f;
    private const float Stems = 0.3f;
    private const float WordByWord = 0.3f;
    private const float Initials = 0.4f;
    private readonly List<int> owners = [];
    private readonly List<List<string>[]> spelled;
    private readonly SparseVectors letters;
    private readonly SparseVectors stems;
    private readonly WordPairs words;

    /// <param name="namesOf">The names of each concept.</param>
    public NameIndex(IReadOnlyList<IEnumerable<string>> namesOf)
    {
        var names = new List<string>();
        for (var owner = 0; owner < namesOf.Count; owner++)
        {
            foreach (var name in namesOf[owner].SelectMany(Variants).Distinct(StringComparer.Ordinal))
            {
                names.Add(name);
                owners.Add(owner);
            }
        }
        Compounds = new(names);
        letters = new(names.ConvertAll(n => (IReadOnlyList<string>)Parts.Runs([n], 3, 5)));
        stems = new(names.ConvertAll(n => (IReadOnlyList<string>)Compounds.Stems(n)));
        words = new(names);
        spelled = names.ConvertAll(Spelled);
    }

    /// <summary>Most that one name can get.</summary>
    public static float Most => Letters + Stems + WordByWord + Initials;

    /// <summary>How the words of the names come apart.</summary>
    public Compounds Compounds { get; }

    /// <summary>Adds to each concept what its best name shares with the text.</summary>
    public void AddBest(string text, float[] to)
    {
        var byName = new float[owners.Count];
        letters.AddProducts(letters.Vector(Parts.Runs([text], 3, 5)), Letters, byName);
        stems.AddProducts(stems.Vector(Compounds.Stems(text)), Stems, byName);
        words.AddShares(text, WordByWord, byName);
        var asked = Spelled(text);
        var best = new float[to.Length];
        for (var name = 0; name < byName.Length; name++)
        {
            var sum = byName[name] + (Initials * spelled[name].Max(s => asked.Max(a => Abbreviations.Share(a, s))));
            best[owners[name]] = Math.Max(best[owners[name]], sum);
        }
        for (var owner = 0; owner < to.Length; owner++) to[owner] += best[owner];
    }

    /// <summary>«Lagerarbetare/Terminalarbetare» are two names.</summary>
    private static IEnumerable<string> Variants(string name) =>
        name.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Prepend(name);

    /// <summary>The words that may be abbreviated, as they are and with compounds apart; what follows a comma says of what kind it is.</summary>
    private List<string>[] Spelled(string name)
    {
        var before = name.Split(',')[0];
        var whole = Words.Split(before).ToList();
        var apart = whole.SelectMany(Compounds.Apart).ToList();
        return apart.Count == whole.Count ? [whole] : [whole, apart];
    }
}
