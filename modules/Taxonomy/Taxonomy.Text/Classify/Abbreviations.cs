namespace Taxonomy.Text.Classify;

/// <summary>
/// Tells whether one short word stands for several: «MAS» for «medicinskt ansvarig sjuksköterska», «SAM» for «systematiskt arbetsmiljöarbete».
/// </summary>
internal static class Abbreviations
{
    private const int Shortest = 2;
    private const int Longest = 6;

    // Inside the words, as «GPS» in «geografiskt positionssystem», letters meet by chance now and then.
    private const float Inside = 0.8f;

    /// <summary>1 where both are the same or the one is spelled by the beginnings of the other's words, less where it goes on inside them, else 0.</summary>
    public static float Share(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.SequenceEqual(other, StringComparer.Ordinal) ? 1 : one.Count == 1 ? Share(one[0], other) : other.Count == 1 ? Share(other[0], one) : 0;

    private static float Share(string letters, IReadOnlyList<string> words)
    {
        if (words.Count < 2 || letters.Length is < Shortest or > Longest || letters[0] != words[0][0] || words.Count > letters.Length) return 0;
        if (letters.Length == words.Count && words.Index().All(w => w.Item[0] == letters[w.Index])) return 1;
        return Spells(letters, 0, words, 0) ? Inside : 0;
    }

    /// <summary>Every word begins with the next letter and may give more, in order; nothing is left over.</summary>
    private static bool Spells(string letters, int from, IReadOnlyList<string> words, int word)
    {
        if (word == words.Count) return from == letters.Length;
        if (from == letters.Length || words[word][0] != letters[from]) return false;
        for (int next = from + 1, at = 0; ; next++)
        {
            if (Spells(letters, next, words, word + 1)) return true;
            if (next == letters.Length || (at = words[word].IndexOf(letters[next], at + 1)) < 0) return false;
        }
    }
}
