namespace Taxonomy.Text.Nearness;

/// <summary>Cuts texts into the parts that are compared: runs of letters inside words, which meet compounds and inflections halfway, or stems.</summary>
internal static class Parts
{
    /// <summary>All runs of so many letters inside the words, beginnings and ends marked.</summary>
    public static List<string> Runs(IEnumerable<string> texts, int shortest, int longest)
    {
        var runs = new List<string>();
        foreach (var word in texts.SelectMany(Words.Split))
        {
            var marked = $"_{word}_";
            for (var length = shortest; length <= longest; length++)
                for (var at = 0; at + length <= marked.Length; at++) runs.Add(marked.Substring(at, length));
        }
        return runs;
    }

    public static List<string> Stems(IEnumerable<string> texts) => [.. texts.SelectMany(Words.Stems)];
}
