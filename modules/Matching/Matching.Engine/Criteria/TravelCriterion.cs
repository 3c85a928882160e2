using System.Globalization;
using Matching.Engine.Files;
using Matching.Engine.Fixes;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Criteria;

/// <summary>Stop beyond the longest acceptable way; within it, soft: the shorter against the longest, the better.</summary>
internal sealed class TravelCriterion : ICriterion
{
    /// <summary>Longer than any way on earth, so that no number of km is too large for whole units.</summary>
    private const decimal LongestKm = 100_000;

    public string Factor => "travel";

    public Judgement Judge(in Pair pair, Notes? notes)
    {
        var home = pair.Participant.Home;
        var place = pair.Opening.Place;
        var longest = pair.Participant.MaxTravelKm;
        if (home is null)
            notes?.Missing("home");
        if (longest is null)
            notes?.Missing("maxTravelKm");
        if (place is null)
            notes?.Missing("opening.place");
        if (home is null || place is null || longest is null)
            return Judgement.Unknown;

        var way = home.UnitsTo(place);
        var limit = (int)(Math.Min(longest.Value, LongestKm) * Place.UnitsPerKm);
        if (way > limit)
        {
            var wholeKm = (way + Place.UnitsPerKm - 1) / Place.UnitsPerKm;
            notes?.Stop(
                Reason.Of("travel.too-far", Km(way), Spelling.OfNumber(longest.Value)),
                new Change(ChangeKind.Travel, wholeKm.ToString(CultureInfo.InvariantCulture)));
            return Judgement.Stop;
        }

        notes?.Because("travel.within", Km(way), Spelling.OfNumber(longest.Value));
        return new Judgement(limit == 0 ? Judgement.Full : Judgement.Full - (int)((long)Judgement.Neutral * way / limit), true);
    }

    private static string Km(int units) => Spelling.OfNumber(decimal.Round((decimal)units / Place.UnitsPerKm, 1, MidpointRounding.AwayFromZero));
}
