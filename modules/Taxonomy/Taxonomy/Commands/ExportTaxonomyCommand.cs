using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk;
using Taxonomy.Data;
using Taxonomy.Domain;

namespace Taxonomy.Commands;

/// <summary>Writes all concepts as the plain table, one row a concept and language, always in the same order.</summary>
internal sealed class ExportTaxonomyCommand(IServiceProvider services) : IPlatformCommand
{
    private const string Header = "id;type;lang;label;altLabels;broader;code;skills;replacedBy\n";

    public string Name => "export taxonomy";

    public string Usage => "./platform export taxonomy [FILE]";

    public bool NeedsDatabase => true;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        var words = WithoutReason(arguments);
        if (words is null || words.Count > 1 || words.Any(a => a.StartsWith("--", StringComparison.Ordinal)))
            return await ImportTaxonomyCommand.RefuseAsync(errors, $"export taxonomy wants at most one file. Usage: {Usage}");
        try
        {
            if (words.Count == 0)
            {
                await WriteAsync(output, stop);
                await output.FlushAsync(stop);
                return 0;
            }
            // The file appears whole or not at all.
            var unfinished = words[0] + ".unfinished";
            try
            {
                await using (var to = new StreamWriter(unfinished, append: false, new UTF8Encoding(false))) await WriteAsync(to, stop);
                File.Move(unfinished, words[0], overwrite: true);
            }
            finally
            {
                File.Delete(unfinished);
            }
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return await ImportTaxonomyCommand.RefuseAsync(errors, problem.Message);
        }
        catch (OperationCanceledException)
        {
            return await ImportTaxonomyCommand.RefuseAsync(errors, "ended before it was done, nothing written.", 130);
        }
    }

    private async Task WriteAsync(TextWriter to, CancellationToken stop)
    {
        await to.WriteAsync(Header);
        var db = services.GetRequiredService<TaxonomyDb>();
        var concepts = db.Concepts.AsNoTracking().OrderBy(c => EF.Functions.Collate(c.Type, "C")).ThenBy(c => EF.Functions.Collate(c.Id, "C")).AsAsyncEnumerable();
        await foreach (var concept in concepts.WithCancellation(stop))
        {
            if (!concept.LacksSwedish) await RowAsync(to, concept, "sv", concept.LabelSv, concept.AlsoSv);
            if (concept.LabelEn is not null) await RowAsync(to, concept, "en", concept.LabelEn, concept.AlsoEn);
            if (concept.LabelDa is not null) await RowAsync(to, concept, "da", concept.LabelDa, concept.AlsoDa);
        }
    }

    private static Task RowAsync(TextWriter to, StoredConcept concept, string language, string label, string[] others)
    {
        var replacedBy = concept.IsRetired ? concept.ReplacedBy ?? concept.Id : "";
        string[] cells = [concept.Id, concept.Type, language, label, Joined(others), Joined(concept.Broader), concept.Code ?? "", Joined(concept.Skills), replacedBy];
        return to.WriteAsync(string.Join(';', cells.Select(RejectedFile.Cell)) + "\n");
    }

    private static string Joined(string[] values) => string.Join('|', values);

    /// <summary><c>--as USER --reason TEXT</c> belong to records about people; they are taken and left out here.</summary>
    private static List<string>? WithoutReason(IReadOnlyList<string> arguments)
    {
        var words = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is not ("--as" or "--reason")) words.Add(arguments[i]);
            else if (++i == arguments.Count) return null;
        }
        return words;
    }
}
