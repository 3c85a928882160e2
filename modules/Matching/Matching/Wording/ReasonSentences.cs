using System.Globalization;
using Matching.Engine.Files;
using Matching.Engine.Fixes;
using Matching.Engine.Scoring;
using Microsoft.Extensions.Localization;
using Platform.Sdk.Components;

namespace Matching.Wording;

/// <summary>The engine's reasons and changes as plain sentences in the reader's language.</summary>
internal sealed class ReasonSentences(IStringLocalizer<Texts> texts, Labels labels)
{
    /// <summary>Any nearness above none counts, and the engine gives the key for it; what gave less than a quarter is not called near.</summary>
    private static readonly Dictionary<string, string> Far = new(StringComparer.Ordinal) { ["wish.near"] = "wish.far", ["experience.near"] = "experience.far" };

    public string Of(Reason reason) => Said(reason.Key, reason);

    /// <summary>Why a factor gave what it gave.</summary>
    public string Of(FactorScore factor) =>
        Said(factor.Points * 4 < factor.Max && Far.TryGetValue(factor.Why.Key, out var far) ? far : factor.Why.Key, factor.Why);

    /// <summary>What a fix takes and what it gives: «Passar om detta ordnas: hörselskydd. Då blir det 86 poäng.»</summary>
    public string Of(Fix fix, Verdict now) => texts[
        fix.Score.Verdict == Verdict.Fits && now != Verdict.Fits ? "Fix.Fits" : now == Verdict.Blocked ? "Fix.Unblocked" : "Fix.Better",
        Changes(fix.Changes), Points(fix.Score.Score)];

    public string Changes(IEnumerable<Change> changes) => string.Join(texts["Fix.And"], changes.Select(Of));

    public string Of(Change change) => texts["Fix." + change.Kind, change.Kind switch
    {
        ChangeKind.Hours or ChangeKind.Travel => Words(change.Value, ArgumentKind.Number),
        ChangeKind.Start or ChangeKind.End or ChangeKind.RegisterExtract => Words(change.Value, ArgumentKind.Date),
        ChangeKind.Day => Words(change.Value, ArgumentKind.Days),
        ChangeKind.Time => Words(change.Value, ArgumentKind.Times),
        ChangeKind.Language => Words(change.Value, ArgumentKind.Language),
        ChangeKind.Skill => Words(CodesIn.SkillOf(change.Value), ArgumentKind.Code),
        _ => Words(change.Value, ArgumentKind.Code),
    }];

    /// <summary>Whole points: «83».</summary>
    public static string Points(int hundredths) => ((hundredths + 50) / 100).ToString(CultureInfo.CurrentCulture);

    public string Words(string value, ArgumentKind kind) => kind switch
    {
        ArgumentKind.Code => labels.Within(value),
        ArgumentKind.FirstCode => Labels.Upper(labels.Of(value)),
        ArgumentKind.Codes => string.Join(", ", value.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(labels.Within)),
        ArgumentKind.Number => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var n)
            ? n.ToString("0.##", CultureInfo.CurrentCulture) : "",
        ArgumentKind.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DateWords.Long(day)
            : "",
        ArgumentKind.Days => Set(value, "Day", code => Spelling.Day(code) is not null),
        ArgumentKind.Times => Set(value, "Time", code => Spelling.Time(code) is not null),
        ArgumentKind.Level => texts[value is "0" or "1" or "2" or "3" ? "Level." + value : "Level.other"],
        ArgumentKind.Language => Language(value),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Maybe a new kind has no words yet."),
    };

    /// <summary>No distance at all is mostly that only the town is known of both.</summary>
    private string Said(string key, Reason reason) => key == "travel.within" && reason.Arguments is ["0", ..] ? texts["Reason.travel.same-town"] : ReasonArguments.Knows(reason.Key)
        ? texts["Reason." + key, [.. ReasonArguments.Of(reason).Select(a => (object)Words(a.Value, a.Kind))]]
        : texts["Reason.other"];

    private string Set(string value, string prefix, Func<string, bool> known)
    {
        var named = value.Split(", ", StringSplitOptions.RemoveEmptyEntries).Where(known).Select(code => texts[$"{prefix}.{code}"].Value).ToList();
        return named.Count == 0 ? texts[prefix + ".none"] : string.Join(", ", named);
    }

    /// <summary>«svenska (tala B1, läsa A2)».</summary>
    private string Language(string value)
    {
        var parts = value.Split(':');
        var levels = new[] { "speak", "read", "write" }.Zip(parts[^3..]).Where(p => p.Second.Length > 0)
            .Select(p => texts["Language." + p.First, p.Second].Value).ToList();
        var name = labels.Of(CodesIn.LanguageOf(value));
        return levels.Count == 0 ? name : $"{name} ({string.Join(", ", levels)})";
    }
}
