using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Sdk.Tables;

/// <summary>
/// What one run of an import remembers from batch to batch: the keys met, as digests of 16 bytes (about 40 bytes a key in all), and notes
/// for its end. What a batch adds counts only when the batch is kept.
/// </summary>
internal sealed class ImportMemory
{
    private readonly Dictionary<UInt128, int> lines = [];
    private readonly List<UInt128> added = [];
    private readonly SortedDictionary<string, int> kept = new(StringComparer.Ordinal);
    private readonly List<string> notes = [];

    public IEnumerable<string> Notes => kept.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Value} {(n.Value == 1 ? "line" : "lines")}: {n.Key}"));

    public int? Meet(string key, int line)
    {
        var digest = MemoryMarshal.Read<UInt128>(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        if (lines.TryGetValue(digest, out var before)) return before;
        lines.Add(digest, line);
        added.Add(digest);
        return null;
    }

    public void Note(string sentence) => notes.Add(sentence);

    public void Keep()
    {
        foreach (var note in notes) kept[note] = kept.GetValueOrDefault(note) + 1;
        notes.Clear();
        added.Clear();
    }

    public void Forget()
    {
        foreach (var digest in added) lines.Remove(digest);
        notes.Clear();
        added.Clear();
    }
}
