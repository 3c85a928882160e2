using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk;
using Platform.Sdk.Tables;
using Taxonomy.Data;

namespace Taxonomy.Commands;

/// <summary>
/// Writes every place with its id, always in the same order, so that answers that name one mean the same in another installation. Places that
/// came with the product are everywhere and left out.
/// </summary>
internal sealed class ExportPlacesCommand(IServiceProvider services) : IPlatformCommand
{
    private const string Header = "id;country_code;zipcode;place;latitude;longitude\n";

    public string Name => "export places";

    public string Usage => "./platform export places [FILE]";

    public bool NeedsDatabase => true;

    public Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop) =>
        TaxonomyFiles.ExportAsync("places", arguments, Usage, output, errors, to => WriteAsync(to, stop));

    private async Task WriteAsync(TextWriter to, CancellationToken stop)
    {
        await to.WriteAsync(Header);
        var places = services.GetRequiredService<TaxonomyDb>().Places.AsNoTracking().Where(p => !p.IsStarter).OrderBy(p => EF.Functions.Collate(p.Id, "C")).AsAsyncEnumerable();
        await foreach (var place in places.WithCancellation(stop))
            await to.WriteAsync(CsvText.Line([place.Id, place.Country, "", place.Name, Degrees(place.Latitude), Degrees(place.Longitude)]) + "\n");
    }

    private static string Degrees(double degrees) => degrees.ToString("0.####", CultureInfo.InvariantCulture);
}
