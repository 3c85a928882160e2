namespace Matching.Engine.Input;

/// <summary>
/// A point on the earth, projected once into a plane of 25 m units, so that scoring needs whole numbers only.
/// </summary>
/// <remarks>
/// The plane is a transverse Mercator projection of the sphere about 15° E, which runs through the middle of Sweden. In Sweden and
/// Denmark a distance in it differs from the great circle by at most about 0.3 %, plus one unit from rounding; farther away it
/// grows too long.
/// </remarks>
public sealed record Place
{
    /// <summary>Metres in a unit.</summary>
    public const int MetresPerUnit = 25;

    /// <summary>Units in a kilometre.</summary>
    public const int UnitsPerKm = 1000 / MetresPerUnit;

    private const double EarthRadiusUnits = 6371008.8 / MetresPerUnit;
    private const double MiddleMeridian = 15.0;

    /// <summary>Places a point.</summary>
    /// <param name="lat">Latitude in degrees, −90–90.</param>
    /// <param name="lon">Longitude in degrees, −180–180.</param>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is outside its range or not a number.</exception>
    public Place(double lat, double lon)
    {
        if (!(lat is >= -90 and <= 90))
            throw new ArgumentOutOfRangeException(nameof(lat), lat, "A latitude lies between -90 and 90. Maybe it was swapped with the longitude.");
        if (!(lon is >= -180 and <= 180))
            throw new ArgumentOutOfRangeException(nameof(lon), lon, "A longitude lies between -180 and 180. Maybe it is in another unit than degrees.");
        Lat = lat;
        Lon = lon;
        var phi = lat * Math.PI / 180;
        var lambda = (lon - MiddleMeridian) * Math.PI / 180;
        var across = Math.Clamp(Math.Cos(phi) * Math.Sin(lambda), -0.999999, 0.999999);
        X = (int)Math.Round(EarthRadiusUnits * Math.Atanh(across));
        Y = (int)Math.Round(EarthRadiusUnits * Math.Atan2(Math.Sin(phi), Math.Cos(phi) * Math.Cos(lambda)));
    }

    /// <summary>Latitude in degrees.</summary>
    public double Lat { get; }

    /// <summary>Longitude in degrees.</summary>
    public double Lon { get; }

    /// <summary>East of 15° E, in units of 25 m.</summary>
    public int X { get; }

    /// <summary>North of the equator, in units of 25 m.</summary>
    public int Y { get; }

    /// <summary>Distance to another point in whole units of 25 m, rounded down.</summary>
    public int UnitsTo(Place other)
    {
        ArgumentNullException.ThrowIfNull(other);
        long dx = X - other.X;
        long dy = Y - other.Y;
        var square = dx * dx + dy * dy;
        // The square root is correctly rounded by IEEE 754, so it is the same everywhere; the two steps make it exact for long squares.
        var root = (long)Math.Sqrt((double)square);
        while (root * root > square)
            root--;
        while ((root + 1) * (root + 1) <= square)
            root++;
        return (int)root;
    }
}
