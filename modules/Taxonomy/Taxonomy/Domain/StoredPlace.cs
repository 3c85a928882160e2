using Taxonomy.Import;

namespace Taxonomy.Domain;

/// <summary>A place that distances are counted from.</summary>
internal sealed class StoredPlace
{
    /// <summary>How ids of postal codes begin, and those of localities.</summary>
    public const string Postal = "postal-", Locality = "place-";

    private StoredPlace(string id, string name, string country, string sought) => (Id, Name, Country, Sought) = (id, name, country, sought);

    public string Id { get; private set; }

    public string Name { get; private set; }

    public string Country { get; private set; }

    /// <summary>The name as it is searched: small letters without marks.</summary>
    public string Sought { get; private set; }

    public double Latitude { get; private set; }

    public double Longitude { get; private set; }

    /// <summary>True for one that came with the product; an import leaves it alone.</summary>
    public bool IsStarter { get; private set; }

    public static StoredPlace Of(PlaceTable.Place read) => new(read.Id, read.Name, read.Country, read.Sought) { Latitude = read.Latitude, Longitude = read.Longitude };

    /// <summary>Takes over what a table says.</summary>
    /// <returns>True when something changed.</returns>
    public bool Move(PlaceTable.Place read)
    {
        if (IsStarter || (Name, Sought, Latitude, Longitude) == (read.Name, read.Sought, read.Latitude, read.Longitude)) return false;
        (Name, Sought, Latitude, Longitude) = (read.Name, read.Sought, read.Latitude, read.Longitude);
        return true;
    }
}
