using System.Globalization;
using Microsoft.Extensions.Localization;
using Placements.Contracts;
using Placements.Domain;
using Placements.Public;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Placements.Describing;

/// <summary>What is known of an opening, as pairs in the reader's language. What is not known has no value.</summary>
internal sealed class OpeningFacts(ITaxonomy taxonomy, OfferTexts words, IStringLocalizer<Texts> texts)
{
    public async Task<IReadOnlyList<string>> LabelsAsync(IReadOnlyCollection<string> codes, CancellationToken stop)
    {
        if (codes.Count == 0) return [];
        var known = await taxonomy.GetManyAsync([.. codes.Distinct().Take(1000)], stop);
        return [.. codes.Where(known.ContainsKey).Select(c => known[c].Label)];
    }

    public async Task<IReadOnlyList<(string Term, string? Value)>> OfAsync(Opening o, CancellationToken stop)
    {
        string?[] codes = [o.Form, o.Occupation, o.Supervision, .. o.Tasks ?? [], .. o.Goals ?? [], .. o.Licences ?? [], .. o.Certificates ?? [], .. o.Adaptations ?? [], .. o.Access ?? [],
            .. o.Demands?.Keys ?? [], .. o.Skills?.Select(s => s.Skill) ?? [], .. o.Languages?.Select(l => l.Code) ?? []];
        var known = await taxonomy.GetManyAsync([.. codes.OfType<string>().Distinct()], stop);
        string? Label(string? code) => code is null ? null : known.TryGetValue(code, out var concept) ? concept.Label : code;
        string? List(IReadOnlyCollection<string>? list, string none) => list switch { null => null, { Count: 0 } => texts["Fact.None." + none], _ => string.Join(", ", list.Select(c => Label(c))) };
        return
        [
            (texts["Fact.Description"], o.Description), (texts["Fact.Occupation"], Label(o.Occupation)), (texts["Fact.Tasks"], List(o.Tasks, "Tasks")),
            (texts["Fact.Form"], Label(o.Form)), (texts["Fact.Goals"], List(o.Goals, "Goals")),
            (texts["Fact.Skills"], o.Skills is { Count: > 0 } skills ? string.Join(", ", skills.Select(s => Skill(s, Label))) : List(o.Skills is null ? null : [], "Skills")),
            (texts["Fact.Hours"], words.Hours(o.HoursMin, o.HoursMax)), (texts["Fact.Period"], Period(o)),
            (texts["Fact.Days"], o.Days is null ? null : words.DayNames(o.Days)), (texts["Fact.Times"], o.Times is null ? null : words.TimeNames(o.Times)),
            (texts["Fact.Seats"], o.Seats.ToString(CultureInfo.CurrentCulture)),
            (texts["Fact.Demands"], o.Demands is null ? null : string.Join(", ", o.Demands.Select(d => $"{Label(d.Key)}: {texts["Demand.Level." + d.Value]}"))),
            (texts["Fact.Licences"], List(o.Licences, "Needed")), (texts["Fact.Certificates"], List(o.Certificates, "Needed")),
            (texts["Fact.RegisterExtract"], o.RegisterExtract is { } extract ? texts[extract ? "Fact.Yes" : "Fact.No"].Value : null),
            (texts["Fact.Languages"], o.Languages is { Count: > 0 } languages ? string.Join(", ", languages.Select(l => Language(l, Label))) : List(o.Languages is null ? null : [], "Languages")),
            (texts["Fact.Adaptations"], List(o.Adaptations, "Adaptations")), (texts["Fact.Access"], List(o.Access, "Access")),
            (texts["Fact.Supervision"], Label(o.Supervision)), (texts["Fact.Capacity"], o.SupervisorCapacity?.ToString(CultureInfo.CurrentCulture)),
        ];
    }

    private string Skill(AskedSkill skill, Func<string?, string?> label) => $"{label(skill.Skill)} ({texts[skill.Required ? "Skill.Required" : "Skill.Merit"]})";

    /// <summary>«Svenska: tala B1, läsa A2»; one level alone is the spoken one.</summary>
    private string Language(AskedLanguage asked, Func<string?, string?> label)
    {
        var parts = new[] { ("Speak", asked.Speak), ("Read", asked.Read), ("Write", asked.Write) }.Where(p => p.Item2 is not null).Select(p => texts["Fact.Language." + p.Item1, p.Item2!].Value).ToList();
        return parts.Count == 0 ? label(asked.Code)! : $"{label(asked.Code)}: {string.Join(", ", parts)}";
    }

    private string? Period(Opening o) => (o.From, o.To) switch
    {
        (null, null) => null,
        ({ } from, { } to) => $"{DateWords.Long(from)} – {DateWords.Long(to)}",
        ({ } from, null) => texts["Fact.PeriodFrom", DateWords.Long(from)],
        (null, { } to) => texts["Fact.PeriodTo", DateWords.Long(to)],
    };
}
