using System.Globalization;
using Matching.Domain;
using Matching.Engine.Input;

namespace Matching.Shortlists;

/// <summary>
/// Where the places of a shortlist lie around home, by the same projection that gives their distances. Home is an area and never a point, and
/// everything the drawing shows stands in the list beside it.
/// </summary>
/// <param name="Places">Those shown, in their order; null when it is not known where the way begins.</param>
/// <param name="Unknown">Titles of those whose place is not known.</param>
internal sealed record PlaceMap(IReadOnlyList<MapPlace>? Places, IReadOnlyList<string> Unknown)
{
    /// <summary>Rings around home, in kilometres; the drawing ends a little outside the last.</summary>
    public static IReadOnlyList<int> Rings { get; } = [5, 10, 20];

    /// <summary>Half the width of the drawing, in kilometres.</summary>
    public const int Reach = 22;

    public static PlaceMap Of(IReadOnlyList<Judged> shown)
    {
        var unknown = shown.Where(j => j.Ranked.Pair.Opening.Place is null).Select(j => j.Candidate.Profile.Title).ToList();
        if (shown.Count == 0 || shown[0].Ranked.Pair.Participant.Home is not { } home) return new(null, unknown);
        return new([.. shown.Select((judged, at) => (judged, Number: at + 1)).Where(x => x.judged.Ranked.Pair.Opening.Place is not null)
            .Select(x => MapPlace.Of(x.judged, x.Number, home, x.judged.Ranked.Pair.Opening.Place!))], unknown);
    }
}

/// <summary>One place on the map.</summary>
/// <param name="Number">Its place in the list, from 1.</param>
/// <param name="Opening">The opening.</param>
/// <param name="Title">What the work is.</param>
/// <param name="Km">How far from home.</param>
/// <param name="East">Kilometres east of home.</param>
/// <param name="South">Kilometres south of home.</param>
internal sealed record MapPlace(int Number, Guid Opening, string Title, decimal Km, decimal East, decimal South)
{
    public bool IsOnMap => Km <= PlaceMap.Reach - 1;

    /// <summary>As an attribute of the drawing, which knows only points.</summary>
    public static string Attribute(decimal km) => km.ToString("0.##", CultureInfo.InvariantCulture);

    public static MapPlace Of(Judged judged, int number, Place home, Place place) => new(number, judged.Id, judged.Candidate.Profile.Title,
        (decimal)home.UnitsTo(place) / Place.UnitsPerKm, (decimal)(place.X - home.X) / Place.UnitsPerKm, (decimal)(home.Y - place.Y) / Place.UnitsPerKm);
}
