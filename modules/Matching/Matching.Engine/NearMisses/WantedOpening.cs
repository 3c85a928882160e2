using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.NearMisses;

/// <summary>A kind of opening that would fit a person: what a request to acquire asks for.</summary>
/// <param name="Kind">The opening as it would be: occupation, form, hours, days, and demands at the most the person tolerates. It has no
/// employer.</param>
/// <param name="WithinKm">How far from the person's home it may lie; null = not known.</param>
/// <param name="Score">What the pair would score at the person's door.</param>
public sealed record WantedOpening(Opening Kind, decimal? WithinKm, PairScore Score)
{
    /// <summary>What would fit a person, the best first: one kind for each occupation wished for and each form that is open. Where nothing is
    /// known the kind says nothing.</summary>
    /// <param name="scorer">Scores the kinds.</param>
    /// <param name="participant">The person.</param>
    /// <param name="most">How many at most, 1 or more.</param>
    public static IReadOnlyList<WantedOpening> For(Scorer scorer, Participant participant, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(participant);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return
        [
            .. Occupations(participant)
                .SelectMany(occupation => Forms(participant).Select(form => KindFor(participant, occupation, form)))
                .Select(kind => new WantedOpening(kind, participant.MaxTravelKm, scorer.Score(new Pair(participant, kind))))
                .Where(each => each.Score.Verdict != Verdict.Blocked)
                .OrderByDescending(each => each.Score.Score)
                .ThenBy(each => each.Kind.Id, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    internal static IEnumerable<string?> Occupations(Participant participant)
    {
        string[] wished = [.. (participant.Wishes ?? []).Where(each => each.Occupation is not null)
            .OrderByDescending(each => each.Weight ?? 0.5m).Select(each => each.Occupation!).Distinct(StringComparer.Ordinal)];
        return wished.Length == 0 ? new string?[] { null } : wished;
    }

    internal static IEnumerable<string?> Forms(Participant participant)
    {
        var left = participant.FormDaysLeft;
        string[] open = [.. (participant.Forms ?? []).Where(form => left is null || !left.TryGetValue(form, out var days) || days > 0).Distinct(StringComparer.Ordinal)];
        return participant.Forms is null ? new string?[] { null } : open;
    }

    private static Opening KindFor(Participant person, string? occupation, string? form) => new()
    {
        Id = $"{occupation} {form}",
        Occupation = occupation,
        Form = form,
        Skills = [],
        Hours = person.Hours is { } hours ? new HoursAsked(hours.Now ?? hours.Max, hours.Max ?? hours.Now) : null,
        Period = person.Availability?.From is { } from ? new Period(from, null) : null,
        Days = person.Availability?.Days,
        Times = person.Availability?.Times,
        Place = person.Home,
        Licences = [],
        Certificates = [],
        RegisterExtract = false,
        Languages = [],
        Demands = person.Tolerances,
        Adaptations = person.Needs,
        Access = person.Access,
        Supervision = person.Support,
        Seats = 1,
        Goals = person.Goal is { } goal ? [goal] : null,
    };
}
