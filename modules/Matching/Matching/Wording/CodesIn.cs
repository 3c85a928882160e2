using Matching.Engine.Fixes;
using Matching.Engine.Scoring;

namespace Matching.Wording;

/// <summary>The codes that an explanation speaks of, for reading their labels at once.</summary>
internal static class CodesIn
{
    public static IEnumerable<string> Of(Explanation explanation) =>
        explanation.Factors.Select(f => f.Why).Concat(explanation.Stops.Select(s => s.Reason)).Concat(explanation.Conditions.Select(c => c.Reason))
            .SelectMany(Of)
            .Concat(explanation.Unknown.SelectMany(Of))
            .Concat(explanation.Fixes.SelectMany(f => f.Changes).SelectMany(Of))
            .Concat(explanation.Factors.Select(f => f.Factor).Where(f => f.StartsWith(UnknownWords.Tolerance, StringComparison.Ordinal))
                .Select(f => f[UnknownWords.Tolerance.Length..]));

    public static IEnumerable<string> Of(Reason reason) => ReasonArguments.Of(reason).SelectMany(a => a.Kind switch
    {
        ArgumentKind.Code or ArgumentKind.FirstCode => [a.Value],
        ArgumentKind.Codes => a.Value.Split(", ", StringSplitOptions.RemoveEmptyEntries),
        ArgumentKind.Language => [LanguageOf(a.Value)],
        _ => (IEnumerable<string>)[],
    });

    public static IEnumerable<string> Of(Change change) => change.Kind switch
    {
        ChangeKind.Adaptation or ChangeKind.Access or ChangeKind.Supervision or ChangeKind.Licence or ChangeKind.Certificate => [change.Value],
        ChangeKind.Language => [LanguageOf(change.Value)],
        ChangeKind.Skill => [SkillOf(change.Value)],
        _ => [],
    };

    /// <summary>The language of <c>sv:B1:A2:</c>.</summary>
    public static string LanguageOf(string levels) => string.Join(':', levels.Split(':')[..^3]);

    /// <summary>The skill of <c>skill-x=2</c>.</summary>
    public static string SkillOf(string value) => value[..value.LastIndexOf('=')];

    private static IEnumerable<string> Of(string field) => UnknownWords.CodeOf(field) is { } code ? [code] : [];
}
