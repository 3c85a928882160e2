using System.Globalization;
using System.Text.Json;
using Matching.Engine.Allocation;
using Matching.Engine.Scoring;

namespace Matching.Engine.Files;

/// <summary>Writes an allocation as result lines: one for each pair in the order of the participants, and a last one with the total, its
/// bound and who got nothing. The same input gives the same bytes.</summary>
public static class AllocationRun
{
    /// <summary>How many of a pair's reasons are written: those that gave the most points.</summary>
    public const int Reasons = 3;

    /// <summary>Writes.</summary>
    /// <param name="scorer">What scored; it gives the reasons.</param>
    /// <param name="result">What is written.</param>
    /// <param name="output">Where the lines go; it is neither flushed nor closed.</param>
    /// <param name="cancellation">Ends the run between two lines.</param>
    /// <exception cref="OperationCanceledException">Ended by <paramref name="cancellation"/>.</exception>
    public static void Write(Scorer scorer, AllocationResult result, TextWriter output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        using var line = new JsonLine();
        foreach (var pair in result.Pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            line.WriteTo(output, json => WritePair(json, scorer, pair));
        }

        line.WriteTo(output, json => WriteSum(json, result));
    }

    private static void WritePair(Utf8JsonWriter json, Scorer scorer, AllocatedPair pair)
    {
        var notes = new Notes();
        scorer.Judge(pair.Pair, notes);
        json.WriteStartObject();
        json.WriteString("participant", pair.Pair.Participant.Id);
        json.WriteString("opening", pair.Pair.Opening.Id);
        Hundredths(json, "score", pair.Score.Score);
        Hundredths(json, "confidence", pair.Score.Confidence);
        json.WriteString("verdict", Spelling.OfVerdict(pair.Score.Verdict));
        json.WriteBoolean("fixed", pair.Fixed);
        Texts(json, "why", notes.Factors.Where(each => each.Points > 0 && each.Why.Key != "unknown")
            .OrderByDescending(each => each.Points).Take(Reasons).Select(each => each.Why.ToString()));
        Texts(json, "conditions", notes.Conditions.Concat(notes.Stops).Select(each => each.Reason.ToString()));
        if (pair.NextBest is { } next)
        {
            json.WriteStartObject("nextBest");
            json.WriteString("opening", next.Pair.Opening.Id);
            Hundredths(json, "score", next.Score.Score);
            json.WriteEndObject();
        }

        if (pair.Cost is { } cost)
            Hundredths(json, "cost", cost);
        json.WriteEndObject();
    }

    private static void WriteSum(Utf8JsonWriter json, AllocationResult result)
    {
        json.WriteStartObject();
        Hundredths(json, "total", result.Total);
        Hundredths(json, "bound", result.Bound);
        json.WritePropertyName("gap");
        json.WriteRawValue(result.Gap.ToString("0.######", CultureInfo.InvariantCulture));
        json.WriteNumber("placed", result.Pairs.Count);
        Texts(json, "unplaced", result.Unplaced);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Hundredths(Utf8JsonWriter json, string name, long hundredths)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{hundredths % 100:00}"));
    }
}
