namespace Taxonomy.Text.Nearness;

/// <summary>
/// Texts as vectors of their parts, rare parts weighing more, each of length one: the product of two is 1 when they say the same and 0 when they share
/// nothing. Held by part, so that one text is compared with all others in one pass.
/// </summary>
internal sealed class SparseVectors
{
    private readonly Dictionary<string, int> partNumbers = new(StringComparer.Ordinal);
    private readonly double[] rarity;
    private readonly (int Part, float Weight)[][] vectors;
    private readonly List<(int Row, float Weight)>[] byPart;

    /// <summary>Takes the rows over.</summary>
    /// <param name="rows">The parts of each text.</param>
    public SparseVectors(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var spread = new List<int>();
        foreach (var row in rows)
        {
            foreach (var part in row.Distinct(StringComparer.Ordinal))
            {
                if (partNumbers.TryGetValue(part, out var number)) spread[number]++;
                else
                {
                    partNumbers[part] = spread.Count;
                    spread.Add(1);
                }
            }
        }
        rarity = [.. spread.Select(s => Math.Log((rows.Count + 1.0) / s))];
        vectors = [.. rows.Select(Vector)];
        byPart = new List<(int, float)>[spread.Count];
        for (var part = 0; part < byPart.Length; part++) byPart[part] = [];
        for (var row = 0; row < vectors.Length; row++)
            foreach (var (part, weight) in vectors[row]) byPart[part].Add((row, weight));
    }

    public int Count => vectors.Length;

    /// <summary>A text as these rows would hold it; parts that no row has are left out.</summary>
    public (int Part, float Weight)[] Vector(IReadOnlyList<string> parts)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var part in parts)
            if (partNumbers.TryGetValue(part, out var number)) counts[number] = counts.GetValueOrDefault(number) + 1;
        var weights = counts.Select(c => (Part: c.Key, Weight: (1 + Math.Log(c.Value)) * rarity[c.Key])).ToArray();
        var length = Math.Sqrt(weights.Sum(w => w.Weight * w.Weight));
        return length == 0 ? [] : Array.ConvertAll(weights, w => (w.Part, (float)(w.Weight / length)));
    }

    /// <summary>Adds to each row how much it shares with the vector.</summary>
    public void AddProducts((int Part, float Weight)[] vector, float times, float[] to)
    {
        foreach (var (part, weight) in vector)
            foreach (var (row, other) in byPart[part]) to[row] += times * weight * other;
    }

    /// <summary>How much each row shares with one of them.</summary>
    public float[] Products(int row)
    {
        var products = new float[Count];
        AddProducts(vectors[row], 1, products);
        return products;
    }
}
