using Matching.Engine.Criteria;
using Matching.Engine.Input;
using Matching.Engine.Rules;
using Matching.Engine.Scoring;
using Participants.Contracts;
using Placements.Contracts;

namespace Matching.Domain;

/// <summary>Judges openings for one person by the engine and the rules outside it, and puts them in order.</summary>
internal sealed class Ranking
{
    private readonly MatchProfile profile;
    private readonly Asked asked;
    private readonly Participant person;
    private readonly IReadOnlyList<ICriterion> criteria;
    private readonly INearness nearness;
    private readonly DateOnly today;

    public Ranking(MatchProfile profile, Asked asked, string country, DateOnly today, INearness nearness, IEnumerable<Candidate> candidates)
    {
        (this.profile, this.asked, this.nearness, this.today) = (profile, asked, nearness, today);
        person = EngineParticipant.Of(profile, country, asked.FromDay);
        Scorer = Scorer.Standard(nearness, FocusWeights.For(asked.Focus));
        criteria = AllCriteria.For(StandardVocabulary.Instance, nearness);
        // The engine's order, but that a place to be waited for gains nothing by its start: it would stand above its equal that is free now.
        var judged = candidates.Select(Judge).OrderBy(j => j.Ranked.Score.Verdict == Verdict.Blocked).ThenByDescending(InTime)
            .ThenBy(j => j.FreeLater is not null).ThenBy(j => j.Ranked).ToList();
        Ranked = [.. judged.Where(j => j.StoppedBy is null)];
        Stopped = [.. judged.Where(j => j.StoppedBy is not null)];
    }

    public Scorer Scorer { get; }

    /// <summary>What nothing stops, best first, in the engine's order.</summary>
    public IReadOnlyList<Judged> Ranked { get; }

    /// <summary>What something stops.</summary>
    public IReadOnlyList<Judged> Stopped { get; }

    /// <summary>Why this one stands where it stands.</summary>
    public Explanation Explain(Judged judged) => Scorer.Explain(judged.Ranked.Pair);

    /// <summary>What is stopped and nearest to the wish, first those nearest: the ones worth a search for a change.</summary>
    public IReadOnlyList<Judged> NearestStopped(int most) =>
    [
        .. Stopped.Where(j => !j.IsStoppedOutside).OrderByDescending(WishNearness).ThenBy(j => j.Ranked.Tie).Take(most),
    ];

    private int WishNearness(Judged judged) => judged.Candidate.Profile.Occupation is not { } wanted || person.Wishes is not { } wishes ? 0
        : wishes.Max(w => w.Occupation is { } held ? nearness.Occupation(held, wanted) : (int?)0) ?? 0;

    private Judged Judge(Candidate candidate)
    {
        var pair = new Pair(person, candidate.Engine);
        var score = Scorer.Score(pair);
        var stop = OutsideStopOf(candidate) ?? (score.Verdict == Verdict.Blocked ? criteria.First(c => c.Judge(pair, null).Verdict == Verdict.Blocked).Factor
            : null);
        return new(candidate, new(pair, score), stop, profile.IsProtected && candidate.Profile.IsOpenToPublic is null) { FreeLater = FreeLater(candidate) };
    }

    /// <summary>The score without the points for the start, where the person would have to wait; what nobody knows has given half of them.</summary>
    private int InTime(Judged judged) => judged.Ranked.Score.Score
        - (judged.FreeLater is null ? 0 : Scorer.Weights.Of("start") * (person.Availability?.From is null ? Judgement.Neutral : Judgement.Full) / Judgement.Full);

    /// <summary>The engine weighs how long the place waits for the person. That the person waits for the place is said beside it.</summary>
    private DateOnly? FreeLater(Candidate candidate)
    {
        if (candidate.Engine.Period?.From is not { } free) return null;
        var able = person.Availability?.From is { } from && from > today ? from : today;
        return free.DayNumber - able.DayNumber > Judged.ShortWait ? free : null;
    }

    private string? OutsideStopOf(Candidate candidate) =>
        candidate.Profile.State != OpeningState.Published ? OutsideStop.NotOffered
        : profile.IsProtected && candidate.Profile.IsOpenToPublic == true ? OutsideStop.ProtectedAtPublic
        : asked.Form is { } form && candidate.Profile.Form is { } offered && offered != form ? OutsideStop.OtherForm
        : null;
}
