namespace Taxonomy.Domain;

/// <summary>A place that distances are counted from.</summary>
internal sealed class StoredPlace
{
    private StoredPlace(string id, string name, string country, string sought) => (Id, Name, Country, Sought) = (id, name, country, sought);

    public string Id { get; private set; }

    public string Name { get; private set; }

    public string Country { get; private set; }

    /// <summary>The name as it is searched: small letters without marks.</summary>
    public string Sought { get; private set; }

    public double Latitude { get; private set; }

    public double Longitude { get; private set; }
}
