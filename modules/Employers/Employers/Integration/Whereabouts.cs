using Taxonomy.Contracts;

namespace Employers.Integration;

/// <summary>Finds out where a workplace lies, by its postal code or else its town.</summary>
internal sealed class Whereabouts(IGeography geography)
{
    private const int Hits = 10;

    /// <summary>The coordinates; null when neither is a known place.</summary>
    public async Task<(double Latitude, double Longitude)?> FindAsync(string? postalCode, string? city, CancellationToken stop)
    {
        var digits = string.Concat((postalCode ?? "").Where(char.IsAsciiDigit));
        if (digits.Length == 5)
        {
            var id = "postal-" + digits;
            if ((await geography.GetManyAsync([id], stop)).GetValueOrDefault(id) is { } area) return (area.Latitude, area.Longitude);
        }
        if (string.IsNullOrWhiteSpace(city)) return null;
        var town = city.Trim();
        return (await geography.SearchAsync(town, Hits, stop)).FirstOrDefault(p => p.Name.Equals(town, StringComparison.OrdinalIgnoreCase)) is { } place
            ? (place.Latitude, place.Longitude) : null;
    }
}
