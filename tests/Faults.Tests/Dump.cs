using System.Buffers;
using System.Text;
using Npgsql;

namespace Faults.Tests;

/// <summary>Everything of an installation that is not memory, searched for planted texts: every table, every file, everything that was said.</summary>
internal sealed class Dump
{
    private readonly Installation installation;
    private readonly SearchValues<string> planted;
    private readonly int longest;

    public Dump(Installation installation, IEnumerable<string> texts)
    {
        this.installation = installation;
        // As bytes, and as the hexadecimal in which a table's bytes are written out. One letter a byte, so that files need no decoding.
        string[] all = [.. texts.Select(Encoding.UTF8.GetBytes).SelectMany(b => new[] { Encoding.Latin1.GetString(b), Convert.ToHexStringLower(b) })];
        (planted, longest) = (SearchValues.Create(all, StringComparison.Ordinal), all.Max(t => t.Length));
    }

    /// <summary>How many tables were read.</summary>
    public int Tables { get; private set; }

    /// <summary>How many bytes of files were read.</summary>
    public long Bytes { get; private set; }

    public async Task<IReadOnlyList<string>> HitsAsync()
    {
        List<string> hits = [.. await TablesAsync()];
        await installation.RunAsync("checkpoint");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(installation.Data, "postgres"), "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith(".s.", StringComparison.Ordinal))) hits.AddRange(FileHits(file));
        foreach (var (i, node) in installation.Nodes.Index()) hits.AddRange(TextHits($"output of node {i + 1}", node.Output));
        return hits;
    }

    private async Task<List<string>> TablesAsync()
    {
        var hits = new List<string>();
        await using var connection = await installation.OpenAsync();
        var tables = new List<string>();
        await using (var command = new NpgsqlCommand("select quote_ident(n.nspname) || '.' || quote_ident(c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'm') order by 1", connection))
        await using (var row = await command.ExecuteReaderAsync())
            while (await row.ReadAsync()) tables.Add(row.GetString(0));
        Tables = tables.Count;
        foreach (var table in tables)
        {
            using var rows = await connection.BeginTextExportAsync($"copy (select * from {table}) to stdout");
            while (await rows.ReadLineAsync() is { } line) hits.AddRange(TextHits(table, Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(line))));
        }
        return hits;
    }

    private List<string> FileHits(string file)
    {
        var hits = new List<string>();
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var buffer = new byte[1 << 20];
            var kept = 0;
            while (stream.Read(buffer, kept, buffer.Length - kept) is var read and > 0)
            {
                Bytes += read;
                hits.AddRange(TextHits(Path.GetRelativePath(installation.Data, file), Encoding.Latin1.GetString(buffer, 0, kept + read)));
                // The end of a piece comes again at the beginning of the next: a text may lie across.
                var tail = Math.Min(longest, kept + read);
                buffer.AsSpan(kept + read - tail, tail).CopyTo(buffer);
                kept = tail;
            }
        }
        catch (FileNotFoundException)
        {
            // The server has removed it meanwhile.
        }
        return hits;
    }

    private IEnumerable<string> TextHits(string where, string text) =>
        text.AsSpan().IndexOfAny(planted) is var at and >= 0 ? [$"{where}: …{text.Substring(at, Math.Min(8, text.Length - at))}…"] : [];
}
