using Taxonomy.Text;

namespace Taxonomy.Integration;

/// <summary>A concept as the search holds it in memory: labels, and everything folded once.</summary>
internal sealed class IndexedConcept
{
    public IndexedConcept(string id, string labelSv, string? labelEn, IReadOnlyList<string> alsoSv, IReadOnlyList<string> alsoEn, int sort)
    {
        (Id, LabelSv, LabelEn, Sort) = (id, labelSv, labelEn, sort);
        FoldedSv = Words.Fold(labelSv);
        FoldedEn = labelEn is null ? FoldedSv : Words.Fold(labelEn);
        Others = [.. alsoSv.Concat(alsoEn).Select(Words.Fold)];
        Terms = [.. new[] { labelSv, labelEn }.OfType<string>().Concat(alsoSv).Concat(alsoEn).Select(Words.Stems).Where(t => t.Length > 0).DistinctBy(t => string.Join(' ', t))];
    }

    public string Id { get; }

    public string LabelSv { get; }

    public string? LabelEn { get; }

    public int Sort { get; }

    public string FoldedSv { get; }

    public string FoldedEn { get; }

    /// <summary>Other words, folded.</summary>
    public string[] Others { get; }

    /// <summary>Labels and other words as stems, for free text.</summary>
    public string[][] Terms { get; }

    public string Label(bool english) => english && LabelEn is not null ? LabelEn : LabelSv;

    /// <summary>How well the words fit what is typed in a picker: 0 is the label itself, null is not at all.</summary>
    /// <param name="typed">Folded and trimmed.</param>
    /// <param name="parts">The same, split at spaces.</param>
    /// <param name="english">The reader's language.</param>
    public int? Rank(string typed, string[] parts, bool english)
    {
        var (own, foreign) = english ? (FoldedEn, FoldedSv) : (FoldedSv, FoldedEn);
        if (own == typed || string.Equals(Id, typed, StringComparison.OrdinalIgnoreCase)) return 0;
        if (own.StartsWith(typed, StringComparison.Ordinal)) return 1;
        if (BeginsAWord(own, typed)) return 2;
        if (Array.Exists(Others, o => o == typed) || foreign == typed) return 3;
        if (Array.Exists(Others, o => o.StartsWith(typed, StringComparison.Ordinal)) || foreign.StartsWith(typed, StringComparison.Ordinal)) return 4;
        if (own.Contains(typed, StringComparison.Ordinal)) return 5;
        if (foreign.Contains(typed, StringComparison.Ordinal) || Array.Exists(Others, o => o.Contains(typed, StringComparison.Ordinal))) return 6;
        return parts.Length > 1 && Array.TrueForAll(parts, Anywhere) ? 7 : null;
    }

    private static bool BeginsAWord(string label, string typed)
    {
        for (var at = label.IndexOf(typed, StringComparison.Ordinal); at >= 0; at = label.IndexOf(typed, at + 1, StringComparison.Ordinal))
            if (at == 0 || !char.IsLetterOrDigit(label[at - 1])) return true;
        return false;
    }

    private bool Anywhere(string part) =>
        FoldedSv.Contains(part, StringComparison.Ordinal) || FoldedEn.Contains(part, StringComparison.Ordinal) || Array.Exists(Others, o => o.Contains(part, StringComparison.Ordinal));
}
