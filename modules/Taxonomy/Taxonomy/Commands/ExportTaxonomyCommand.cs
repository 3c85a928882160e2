using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk;
using Platform.Sdk.Tables;
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
        // Whose doing it is belongs to records about people and firms; concepts are read by everybody.
        var (asked, wrong) = TableArguments.OfExport("taxonomy", arguments);
        if (asked is null) return await BadCall.RefuseAsync(errors, $"{wrong} Usage: {Usage}");
        try
        {
            await WholeFile.WriteAsync(asked.Path, output, to => WriteAsync(to, stop));
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return await BadCall.RefuseAsync(errors, problem.Message);
        }
        catch (OperationCanceledException)
        {
            return await BadCall.RefuseAsync(errors, "ended before it was done, nothing written.", 130);
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
        return to.WriteAsync(CsvText.Line(cells) + "\n");
    }

    private static string Joined(string[] values) => string.Join('|', values);
}
