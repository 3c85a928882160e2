using System.Globalization;
using Matching.Domain;
using Matching.Engine.Fixes;
using Matching.Engine.Scoring;
using Matching.Wording;
using Microsoft.Extensions.Localization;
using Placements.Contracts;
using Platform.Sdk.Components;

namespace Matching.Shortlists;

/// <summary>Puts judged openings into words.</summary>
internal sealed class CardWriter(IStringLocalizer<Texts> texts, Labels labels, IReadOnlyDictionary<Guid, string> employers, string firstName,
    bool isProtected)
{
    private static readonly ChangeKind[] Workplaces =
    [
        ChangeKind.Adaptation, ChangeKind.Access, ChangeKind.Supervision, ChangeKind.Hours, ChangeKind.Start, ChangeKind.End, ChangeKind.Day, ChangeKind.Time,
    ];

    private readonly CardReasons reasons = new(texts, labels);
    private readonly ReasonSentences sentences = new(texts, labels);

    /// <summary>The day the card is read; null where no card is written.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Whether every change of a fix is the workplace's to make.</summary>
    public static bool IsWorkplaces(Fix fix) => fix.Changes.All(c => Workplaces.Contains(c.Kind));

    public Card Write(Judged judged, Explanation explanation, Explanation? afterFix, Guid? proposal, bool isNear = false)
    {
        var profile = judged.Candidate.Profile;
        return new()
        {
            Opening = judged.Id,
            Title = profile.Title,
            Where = Where(judged.Candidate),
            Verdict = judged.StoppedBy is null ? explanation.Score.Verdict : Verdict.Blocked,
            State = proposal is not null ? CardState.Proposed : isNear ? CardState.Near : StateOf(judged),
            Proposal = proposal,
            IsFreeLater = judged.FreeLater is not null,
            Facts = [.. Facts(judged)],
            For = reasons.For(explanation, judged.FreeLater is not null),
            Against = reasons.Against(explanation, judged.StoppedBy, judged.FreeLater),
            Unknown = Unknown(judged, explanation),
            Help = reasons.Help(explanation),
            Bars = ScoreBars.Of(explanation, afterFix, texts),
            Score = ReasonSentences.Points(explanation.Score.Score),
            Confidence = explanation.Score.Confidence,
            MayAskChange = !judged.IsStoppedOutside && explanation.Fixes.Any(IsWorkplaces),
            Factors = [.. explanation.Factors.Select(f =>
                new FactorRow(FactorName(f), texts["Card.Of", Number(f.Points / 100m), Number(f.Max / 100m)], Why(judged, f)))],
        };
    }

    public string Where(Candidate candidate)
    {
        var employer = employers.GetValueOrDefault(candidate.Profile.Employer);
        var workplace = candidate.Profile.WorkplaceName;
        return workplace is null || workplace == employer ? employer ?? "" : employer is null ? workplace : $"{workplace}, {employer}";
    }

    public static CardState StateOf(Judged judged) => judged.Candidate.Profile switch
    {
        { State: OpeningState.Paused } => CardState.Paused,
        { State: not OpeningState.Published } => CardState.Withdrawn,
        { FreeSeats: <= 0, NextFree: null } => CardState.Filled,
        _ => judged.StoppedBy is not null ? CardState.Stopped : judged.AsksFirst ? CardState.AskFirst : CardState.Offered,
    };

    /// <summary>Why something stops it, in one sentence.</summary>
    public string StopReason(Judged judged, Explanation explanation) => string.Join(' ', reasons.Against(explanation, judged.StoppedBy).Take(1));

    /// <summary>Where no rule keeps anybody from a former employer nobody is asked about them, and what was not asked is not known.</summary>
    private string Why(Judged judged, FactorScore factor) =>
        factor.Factor == "former-employer" && judged.Ranked.Pair.Participant.FormerEmployers is { Count: 0 } ? texts["Factor.former-employer.NotAsked"]
            : factor.Factor == "start" && judged.FreeLater is { } day ? texts["Factor.start.FreeLater", DateWords.Long(day)]
            : sentences.Of(factor);

    /// <summary>What the person's no says of it and nobody can check, one sentence each; none for what is stopped anyway.</summary>
    public IReadOnlyList<string> UncertainNo(Judged judged) => judged.StoppedBy is null ? [.. new UncertainNo(texts, labels).Of(judged.Ranked.Pair)] : [];

    private string? Unknown(Judged judged, Explanation explanation)
    {
        var words = string.Join(' ', [.. UncertainNo(judged), reasons.Unknown(explanation, firstName)]).Trim() is { Length: > 0 } said ? said : null;
        // Only for a protected person does it matter who else comes there.
        return isProtected && judged.Candidate.Profile.IsOpenToPublic is null ? $"{texts["Unknown.Opening", texts["Unknown.opening.public"]]} {words}".Trim() : words;
    }

    private IEnumerable<string> Facts(Judged judged)
    {
        var (person, opening) = judged.Ranked.Pair;
        if (person.Home is { } home && opening.Place is { } place)
            yield return ((decimal)home.UnitsTo(place) / Engine.Input.Place.UnitsPerKm).ToString("0.#", CultureInfo.CurrentCulture) is not "0" and var km
                ? texts["Card.Distance", km]
                // Two points that are one are mostly the middle of a town, of which both are known to be.
                : texts["Card.SameTown"];
        if (opening.Hours is { Min: { } least, Max: { } most } && least != most) yield return texts["Card.Hours", Number(least), Number(most)];
        else if ((opening.Hours?.Min ?? opening.Hours?.Max) is { } hours) yield return hours == 1 ? texts["Card.HoursExactlyOne"] : texts["Card.HoursOne", Number(hours)];
        if (opening.Period?.From is { } from) yield return from <= Today ? texts["Card.FreeNow"] : texts["Card.Free", DateWords.Long(from)];
    }

    private string FactorName(FactorScore factor) => factor.Factor.StartsWith(UnknownWords.Tolerance, StringComparison.Ordinal)
        ? labels.Of(factor.Factor[UnknownWords.Tolerance.Length..])
        : texts["Factor." + factor.Factor];

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.CurrentCulture);
}
