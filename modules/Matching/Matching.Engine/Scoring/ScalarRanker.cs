using Matching.Engine.Input;

namespace Matching.Engine.Scoring;

/// <summary>Ranks by scoring every pair: slow, plain, the oracle.</summary>
public sealed class ScalarRanker(Scorer scorer, IReadOnlyList<Participant> participants, IReadOnlyList<Opening> openings) : IRanker
{
    /// <inheritdoc/>
    public IReadOnlyList<RankedPair> ForOpening(Opening opening, int top, bool withBlocked = false)
    {
        var kept = new TopPairs(top);
        for (var i = 0; i < participants.Count; i++)
            Offer(kept, new Pair(participants[i], opening), withBlocked);
        return kept.Ranked();
    }

    /// <inheritdoc/>
    public IReadOnlyList<RankedPair> ForParticipant(Participant participant, int top, bool withBlocked = false)
    {
        var kept = new TopPairs(top);
        for (var i = 0; i < openings.Count; i++)
            Offer(kept, new Pair(participant, openings[i]), withBlocked);
        return kept.Ranked();
    }

    private void Offer(TopPairs kept, in Pair pair, bool withBlocked)
    {
        var score = scorer.Score(pair);
        if (withBlocked || score.Verdict != Verdict.Blocked)
            kept.Offer(new RankedPair(pair, score));
    }
}
