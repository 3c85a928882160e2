using Platform.Sdk.Tables;
using Taxonomy.Contracts;

namespace Placements.Import;

/// <summary>What the codes of a batch mean, looked up for all its lines at once.</summary>
internal sealed class OpeningWords(ITaxonomy taxonomy)
{
    private const int AtOnce = 1000;

    private readonly Dictionary<string, Concept> concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> tasks = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyDictionary<string, Concept> occupations = new Dictionary<string, Concept>();

    public async Task ReadAsync(IReadOnlyCollection<OpeningLine> lines, CancellationToken stop)
    {
        occupations = await taxonomy.FindOccupationsAsync([.. lines.Select(l => l.Occupation.Value).OfType<string>().Distinct()], stop);
        var codes = lines.SelectMany(l => (IEnumerable<string?>)
        [
            l.Form.Value, l.Supervision.Value, .. Codes(l.RequiredSkills), .. Codes(l.MeritSkills), .. l.Licences.Value ?? [], .. l.Certificates.Value ?? [], .. Codes(l.Demands),
            .. l.Adaptations.Value ?? [], .. l.Tasks.Value ?? [],
        ]).OfType<string>().Distinct(StringComparer.Ordinal);
        foreach (var some in codes.Chunk(AtOnce))
            foreach (var (id, concept) in await taxonomy.GetManyAsync(some, stop)) concepts[id] = concept;
        foreach (var task in await taxonomy.ListAsync(ConceptType.Task, stop)) tasks.TryAdd(task.Label, task.Id);
    }

    /// <summary>Rejects the line for the first code that means nothing, or something else than its column says.</summary>
    public void Check(OpeningLine line)
    {
        if (line.Occupation.Value is { } occupation && !occupations.ContainsKey(occupation))
            line.Row.Reject(OpeningFormat.Occupation, "No occupation has that id or SSYK code. Maybe its taxonomy is not imported.");
        Check(line, OpeningFormat.Form, ConceptType.Form, line.Form.Value is { } form ? [form] : []);
        Check(line, OpeningFormat.RequiredSkills, ConceptType.Skill, Codes(line.RequiredSkills));
        Check(line, OpeningFormat.MeritSkills, ConceptType.Skill, Codes(line.MeritSkills));
        Check(line, OpeningFormat.Licences, ConceptType.Licence, line.Licences.Value ?? []);
        Check(line, OpeningFormat.Certificates, ConceptType.Certificate, line.Certificates.Value ?? []);
        Check(line, OpeningFormat.Demands, ConceptType.Axis, Codes(line.Demands));
        Check(line, OpeningFormat.Adaptations, ConceptType.Adaptation, line.Adaptations.Value ?? []);
        Check(line, OpeningFormat.Supervision, ConceptType.Support, line.Supervision.Value is { } level ? [level] : []);
    }

    public string? Occupation(string? written) => written is null ? null : occupations[written].Id;

    /// <summary>A task by its code or its label; other words stay as they are.</summary>
    public string[]? Tasks(string[]? written) => written is null ? null
        : [.. written.Select(t => concepts.TryGetValue(t, out var known) && known.Type == ConceptType.Task ? t : tasks.GetValueOrDefault(t, t)).Distinct(StringComparer.Ordinal)];

    private void Check(OpeningLine line, string column, string type, IEnumerable<string> codes)
    {
        if (codes.FirstOrDefault(c => !concepts.TryGetValue(c, out var known) || known.Type != type) is { } unknown)
            line.Row.Reject(column, $"There is no {type} with the code «{unknown}».");
    }

    private static IEnumerable<string> Codes(Said<IReadOnlyList<(string Code, int? Number)>?> said) => said.Value?.Select(p => p.Code) ?? [];
}
