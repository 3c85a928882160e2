using System.Text.Json;
using Matching.Data;
using Matching.Domain;
using Matching.Engine.Files;
using Matching.Engine.Scoring;
using Platform.Sdk;

namespace Matching.Shortlists;

/// <summary>Keeps a ranking as it was made: rules, inputs and reasons, so that each of its scores can be computed again.</summary>
internal sealed class RunRecorder(MatchingDb db, IFieldCipher cipher, IIds ids, TimeProvider clock)
{
    /// <summary>Openings kept of one ranking, best first.</summary>
    public const int Most = 50;

    /// <summary>A sealed field holds at most so many characters; what does not fit are the last openings of the list.</summary>
    private const int LongestSnapshot = 90_000;

    /// <summary>The engine whose reference these rankings follow.</summary>
    public static string EngineVersion { get; } = "scalar " + typeof(Scorer).Assembly.GetName().Version!.ToString(3);

    /// <summary>Adds the run to the context; the caller saves.</summary>
    /// <param name="request">What it answers.</param>
    /// <param name="ranking">What came out.</param>
    /// <param name="most">Openings kept: each is explained, which is what a run costs.</param>
    public RankingRun Add(MatchRequest request, Ranking ranking, int most = Most)
    {
        var id = ids.New();
        var kept = ranking.Ranked.Take(most).ToList();
        var run = new RankingRun
        {
            Id = id,
            RequestId = request.Id,
            ParticipantId = request.ParticipantId,
            At = clock.GetUtcNow(),
            EngineVersion = EngineVersion,
            WeightSet = ranking.Scorer.Weights.Version,
            Weighed = ranking.Ranked.Count + ranking.Stopped.Count,
            Stopped = ranking.Stopped.Count,
            Snapshot = cipher.Encrypt(Snapshot(kept), id, RankingRun.SnapshotField),
            Entries = [.. kept.Select((judged, at) => Entry(id, at + 1, judged, ranking))],
        };
        db.Add(run);
        return run;
    }

    /// <summary>Lines of the match files: the person first, then the openings. <c>./platform match</c> reads them.</summary>
    private static string Snapshot(IReadOnlyList<Judged> kept)
    {
        if (kept.Count == 0) return "";
        using var person = new StringWriter();
        MatchFiles.WriteParticipants([kept[0].Ranked.Pair.Participant], person);
        var text = person.ToString();
        foreach (var judged in kept)
        {
            using var line = new StringWriter();
            MatchFiles.WriteOpenings([judged.Ranked.Pair.Opening], line);
            if (text.Length + line.GetStringBuilder().Length > LongestSnapshot) break;
            text += line.ToString();
        }
        return text;
    }

    private RankedEntry Entry(Guid run, int rank, Judged judged, Ranking ranking)
    {
        var (id, explanation) = (ids.New(), ranking.Explain(judged));
        return new()
        {
            Id = id,
            RunId = run,
            OpeningId = judged.Id,
            Rank = rank,
            Score = explanation.Score.Score,
            Confidence = explanation.Score.Confidence,
            Verdict = explanation.Score.Verdict,
            Explanation = cipher.Encrypt(Json(explanation), id, RankedEntry.ExplanationField),
        };
    }

    private static string Json(Explanation explanation) => JsonSerializer.Serialize(new
    {
        factors = explanation.Factors.Select(f => new { f.Factor, f.Points, f.Max, f.Known, f.Why.Key, f.Why.Arguments }),
        conditions = explanation.Conditions.Select(c => new { c.Factor, c.Reason.Key, c.Reason.Arguments }),
        unknown = explanation.Unknown,
        fixes = explanation.Fixes.Select(f => new { change = f.ToString(), f.Score.Score }),
    });
}
