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

    public Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop) =>
        TaxonomyFiles.ExportAsync("taxonomy", arguments, Usage, output, errors, to => WriteAsync(to, stop));

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
