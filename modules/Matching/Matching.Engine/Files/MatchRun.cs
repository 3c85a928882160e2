using System.Text.Json;
using Matching.Engine.Input;
using Matching.Engine.Scoring;

namespace Matching.Engine.Files;

/// <summary>Ranks and writes result lines: one per opening in the order given, or one per participant. The same input gives the same
/// bytes.</summary>
/// <param name="scorer">What scores and explains.</param>
/// <param name="ranker">What ranks; it must score as <paramref name="scorer"/> does.</param>
/// <param name="options">What is asked for.</param>
public sealed class MatchRun(Scorer scorer, IRanker ranker, MatchOptions options)
{
    /// <summary>Ranks by scoring every pair, and writes.</summary>
    /// <param name="scorer">What scores and explains.</param>
    /// <param name="participants">Everyone, each id once.</param>
    /// <param name="openings">Every opening, each id once.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="output">Where the lines go; it is neither flushed nor closed.</param>
    /// <param name="written">Told the number of lines after each line, for showing progress.</param>
    /// <param name="cancellation">Ends the run between two lines.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="MatchOptions.Top"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException">Ended by <paramref name="cancellation"/>.</exception>
    public static void Write(
        Scorer scorer,
        IReadOnlyList<Participant> participants,
        IReadOnlyList<Opening> openings,
        MatchOptions options,
        TextWriter output,
        Action<int>? written = null,
        CancellationToken cancellation = default) =>
        new MatchRun(scorer, new ScalarRanker(scorer, participants, openings), options).WriteTo(output, participants, openings, written, cancellation);

    /// <summary>Ranks and writes.</summary>
    /// <param name="output">Where the lines go; it is neither flushed nor closed.</param>
    /// <param name="participants">Whom to write a line for, when by participant.</param>
    /// <param name="openings">What to write a line for, otherwise.</param>
    /// <param name="written">Told the number of lines after each line, for showing progress.</param>
    /// <param name="cancellation">Ends the run between two lines.</param>
    public void WriteTo(
        TextWriter output,
        IReadOnlyList<Participant> participants,
        IReadOnlyList<Opening> openings,
        Action<int>? written = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Top, 1);
        using var line = new JsonLine();
        var lines = options.ByParticipant ? participants.Count : openings.Count;
        for (var i = 0; i < lines; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (id, ranked) = options.ByParticipant
                ? (participants[i].Id, ranker.ForParticipant(participants[i], options.Top, options.ExplainBlocked))
                : (openings[i].Id, ranker.ForOpening(openings[i], options.Top, options.ExplainBlocked));
            line.WriteTo(output, json => WriteLine(json, id, ranked));
            written?.Invoke(i + 1);
        }
    }

    private void WriteLine(Utf8JsonWriter json, string id, IReadOnlyList<RankedPair> ranked)
    {
        json.WriteStartObject();
        json.WriteString(options.ByParticipant ? "participant" : "opening", id);
        json.WriteStartArray("ranked");
        foreach (var each in ranked)
            WriteEntry(json, each);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteEntry(Utf8JsonWriter json, RankedPair ranked)
    {
        json.WriteStartObject();
        if (options.ByParticipant)
            json.WriteString("opening", ranked.Pair.Opening.Id);
        else
            json.WriteString("participant", ranked.Pair.Participant.Id);
        Hundredths(json, "score", ranked.Score.Score);
        Hundredths(json, "confidence", ranked.Score.Confidence);
        json.WriteString("verdict", Spelling.OfVerdict(ranked.Score.Verdict));
        if (options.Explain)
            WriteExplanation(json, scorer.Explain(ranked.Pair));
        json.WriteEndObject();
    }

    private static void WriteExplanation(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartArray("factors");
        foreach (var factor in explanation.Factors)
        {
            json.WriteStartObject();
            json.WriteString("factor", factor.Factor);
            Hundredths(json, "max", factor.Max);
            Hundredths(json, "points", factor.Points);
            json.WriteString("why", factor.Why.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Texts(json, "stops", explanation.Stops.Select(Text));
        Texts(json, "conditions", explanation.Conditions.Select(Text));
        Texts(json, "unknown", explanation.Unknown);
        json.WriteStartArray("fixes");
        foreach (var fix in explanation.Fixes)
        {
            json.WriteStartObject();
            json.WriteString("change", fix.ToString());
            Hundredths(json, "score", fix.Score.Score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Text(Obstacle obstacle) => $"{obstacle.Reason.Key}: {obstacle.Reason}";

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Hundredths(Utf8JsonWriter json, string name, int hundredths)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Spelling.OfHundredths(hundredths));
    }
}
