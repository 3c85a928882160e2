namespace Taxonomy.Contracts;

/// <summary>A place that distances are counted from: a locality or a postal code.</summary>
/// <param name="Id">Its id, 1–60 characters: <c>place-umea</c>, <c>postal-90325</c>.</param>
/// <param name="Name">What people read: «Umeå».</param>
/// <param name="Latitude">WGS 84, degrees, −90–90.</param>
/// <param name="Longitude">WGS 84, degrees, −180–180.</param>
public sealed record GeoPlace(string Id, string Name, double Latitude, double Longitude);
