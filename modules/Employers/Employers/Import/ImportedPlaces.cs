using Employers.Domain;
using Platform.Sdk.Forms;
using Taxonomy.Contracts;

namespace Employers.Import;

/// <summary>Where the workplaces of a batch lie, by postal code or else town, in two questions.</summary>
internal sealed class ImportedPlaces(IGeography geography)
{
    private readonly Dictionary<string, GeoPlace> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GeoPlace> towns = new(StringComparer.Ordinal);

    public async Task ReadAsync(IReadOnlyCollection<(string? PostalCode, string? City)> asked, CancellationToken stop)
    {
        foreach (var (id, place) in await geography.GetManyAsync([.. asked.Select(a => Id(a.PostalCode)).OfType<string>().Distinct()], stop)) codes[id] = place;
        foreach (var (name, place) in await geography.FindTownsAsync([.. asked.Select(a => PlainText.Of(a.City)).OfType<string>().Distinct()], stop)) towns[name] = place;
    }

    public (double Latitude, double Longitude)? Find(string? postalCode, string? city)
    {
        var place = (Id(postalCode) is { } id ? codes.GetValueOrDefault(id) : null) ?? (PlainText.Of(city) is { } town ? towns.GetValueOrDefault(town) : null);
        return place is null ? null : (place.Latitude, place.Longitude);
    }

    private static string? Id(string? postalCode)
    {
        var digits = string.Concat((postalCode ?? "").Where(char.IsAsciiDigit));
        return digits.Length == 5 ? "postal-" + digits : null;
    }
}
