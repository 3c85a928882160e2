using System.Globalization;
using Matching.Domain;
using Matching.Engine.Scoring;
using Platform.Sdk.Components;

namespace Matching.Shortlists;

/// <summary>What the coach wants to look at of a list. A choice among what is there: it changes neither points nor order.</summary>
/// <param name="OnlyFits">Without those that fit only if something changes.</param>
/// <param name="WithinKm">So far from home at most; an opening whose place is not known is not shown then.</param>
/// <param name="Form">The form of placement.</param>
internal sealed record ShortlistFilter(bool OnlyFits, int? WithinKm, string? Form)
{
    public const string FitsName = "fits", DistanceName = "km", FormName = "form";

    public static IReadOnlyList<int> Distances { get; } = [5, 10, 20];

    public bool IsAny => OnlyFits || WithinKm is not null || Form is not null;

    public static ShortlistFilter Of(ListQuery query) => new(query[FitsName] == "yes",
        int.TryParse(query[DistanceName], NumberStyles.None, CultureInfo.InvariantCulture, out var km) && Distances.Contains(km) ? km : null, query[FormName]);

    public bool Shows(Judged judged)
    {
        if (OnlyFits && judged.Ranked.Score.Verdict != Verdict.Fits) return false;
        if (Form is not null && judged.Candidate.Profile.Form != Form) return false;
        if (WithinKm is not { } km) return true;
        var (person, opening) = judged.Ranked.Pair;
        return person.Home is { } home && opening.Place is { } place && home.UnitsTo(place) <= km * Engine.Input.Place.UnitsPerKm;
    }
}
