using Participants.Domain;
using Taxonomy.Contracts;

namespace Participants.Import;

/// <summary>What the codes in some lines mean, asked for all of them at once. An occupation may be given by its SSYK code; kept is the concept's own id.</summary>
internal sealed class LineCodes(ITaxonomy taxonomy, IGeography geography)
{
    private const int AtOnce = 1000;
    private const string Home = "home";

    private readonly Dictionary<string, string> occupations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> types = new(StringComparer.Ordinal);
    private readonly HashSet<string> places = new(StringComparer.Ordinal);

    public async Task LoadAsync(IEnumerable<(Question Question, string Code)> named, CancellationToken stop)
    {
        var asked = named.Distinct().ToLookup(n => n.Question.Concept ?? (n.Question.Code == Home ? Home : ""), n => n.Code);
        foreach (var codes in asked[ConceptType.Occupation].Distinct().Chunk(AtOnce))
            foreach (var (code, concept) in await taxonomy.FindOccupationsAsync(codes, stop)) occupations[code] = concept.Id;
        foreach (var codes in asked.Where(a => a.Key is not (ConceptType.Occupation or Home or "")).SelectMany(a => a).Distinct().Chunk(AtOnce))
            foreach (var (code, concept) in await taxonomy.GetManyAsync(codes, stop)) types[code] = concept.Type;
        foreach (var ids in asked[Home].Where(id => !HomeAnswers.NeedsNoPlace(id)).Distinct().Chunk(AtOnce))
            places.UnionWith((await geography.GetManyAsync(ids, stop)).Keys);
    }

    /// <summary>The tokens with the codes that are kept.</summary>
    /// <returns>Null when a code means nothing here.</returns>
    public IReadOnlyList<string>? Kept(Question question, IReadOnlyList<string> tokens)
    {
        if (question.Concept is null && question.Code != Home) return tokens;
        var kept = new List<string>();
        foreach (var token in tokens)
        {
            if (IsApart(token, question)) kept.Add(token);
            else if (Known(question, Question.CodeOf(token)) is { } code) kept.Add(code + token[Question.CodeOf(token).Length..]);
            else return null;
        }
        // Two codes of one occupation are one occupation twice.
        return kept.Select(Question.CodeOf).Distinct().Count() == kept.Count ? kept : null;
    }

    public static bool IsApart(string token, Question question) => token is Question.Unknown or Question.Declined || question.MayBeNone && token == Question.None;

    private string? Known(Question question, string code) => question switch
    {
        { Code: Home } => HomeAnswers.NeedsNoPlace(code) || places.Contains(code) ? code : null,
        { Concept: ConceptType.Occupation } => occupations.GetValueOrDefault(code),
        _ => types.GetValueOrDefault(code) == question.Concept ? code : null,
    };
}
