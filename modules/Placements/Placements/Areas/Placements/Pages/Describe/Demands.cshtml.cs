using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Placements.Contracts;
using Placements.Data;
using Placements.Describing;
using Placements.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Placements.Pages.Describe;

/// <summary>What the work asks of the person, on the same scale as the person's own answers.</summary>
[RequirePermission("placements.openings-write")]
internal sealed class Demands(
    PlacementsDb db, OpeningDescription description, CodeChoices choices, IEdits edits, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    private static readonly string[] Steps = ["A1", "A2", "B1", "B2", "C1", "C2"];

    /// <summary>In the order they are asked, as a participant is asked about the same; an axis that an installation has added stands last.</summary>
    private static readonly (string Name, string[] Axes)[] Grouped =
    [
        ("surroundings", ["noise", "light", "crowd", "temperature", "air", "weather"]),
        ("body", ["lifting", "standing", "sitting", "walking", "bending", "fine-motor"]),
        ("tasks", ["pace", "complexity", "variety", "concentration", "initiative", "oral-instructions"]),
        ("people", ["customers", "teamwork", "alone", "conflict", "phone", "responsibility"]),
    ];

    private IReadOnlyList<Choice> languages = [];

    public string Back { get; private set; } = "";

    public IReadOnlyList<Choice> Axes { get; private set; } = [];

    public IEnumerable<(string Name, IReadOnlyList<Choice> Axes)> Groups => Grouped
        .Select(g => (g.Name, (IReadOnlyList<Choice>)[.. g.Axes.SelectMany(id => Axes.Where(a => a.Value == id))]))
        .Append(("other", [.. Axes.Where(a => !Grouped.Any(g => g.Axes.Contains(a.Value)))])).Where(g => g.Item2.Count > 0);

    public IReadOnlyList<Choice> Levels => [.. Enumerable.Range(0, 4).Select(l => new Choice($"{l}", texts["Demand.Level." + l]))];

    public IReadOnlyList<Choice> Licences { get; private set; } = [];

    public IReadOnlyList<Choice> Certificates { get; private set; } = [];

    public IReadOnlyList<Choice> YesNo => [new("yes", texts["Fact.Yes"]), new("no", texts["Fact.No"])];

    public string MainLanguage => languages.FirstOrDefault(l => l.Value == Main)?.Text ?? texts["Describe.Demands.Main"];

    public IReadOnlyList<Choice> LanguageLevels => [new("", texts["Describe.Demands.AnyLevel"]), .. Steps.Select(s => new Choice(s, s))];

    public IReadOnlyList<Choice> LevelsWithNone => [choices.NoneChoice, .. Steps.Select(s => new Choice(s, s))];

    public IReadOnlyList<Choice> OtherLanguages => [new("", texts["Describe.None"]), .. languages.Where(l => l.Value != Main)];

    private string Main => clock.Country == "DK" ? "da" : "sv";

    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } opening) return NotFound();
        Form = Input.Of(opening, Main);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } opening) return NotFound();
        return await edits.SaveAsync(new EditedForm<Opening, Input>(this, db, opening, Form)
        {
            Read = o => Input.Of(o, Main),
            Write = () =>
            {
                var levels = Axes.Select(a => (a.Value, Level: Form.Axes.GetValueOrDefault(a.Value))).Where(a => a.Level is "0" or "1" or "2" or "3").ToDictionary(a => a.Value, a => a.Level![0] - '0');
                opening.Demand(levels.Count == 0 ? null : levels);
                opening.Require(CodeChoices.Read(Form.Licences, Licences), CodeChoices.Read(Form.Certificates, Certificates),
                    Form.RegisterExtract switch { "yes" => true, "no" => false, _ => null }, AskedLanguages(opening.Languages));
                return description.Described(opening, DescriptionPart.Demands);
            },
            Label = field => field switch
            {
                nameof(Input.MainLevel) => texts["Describe.Demands.Speak", MainLanguage],
                nameof(Input.MainRead) => texts["Describe.Demands.Read", MainLanguage],
                nameof(Input.MainWrite) => texts["Describe.Demands.Write", MainLanguage],
                _ => texts["Describe.Demands." + field],
            },
            Show = (field, value) => value switch
            {
                Dictionary<string, string> axes => string.Join(", ", Axes.Where(a => axes.GetValueOrDefault(a.Value) is "0" or "1" or "2" or "3").Select(a => $"{a.Text}: {texts["Demand.Level." + axes[a.Value]]}")),
                string[] codes => string.Join(", ", Licences.Concat(Certificates).Where(c => codes.Contains(c.Value)).Select(c => c.Text).Distinct()),
                "yes" or "no" when field == nameof(Input.RegisterExtract) => YesNo.First(c => c.Value == (string)value).Text,
                _ => null,
            },
        }, stop);
    }

    private async Task<Opening?> FindAsync(Guid id, CancellationToken stop)
    {
        if (await description.FindAsync(id, stop) is not { } opening) return null;
        Back = OpeningDescription.Back(opening);
        Axes = await choices.OfAsync(ConceptType.Axis, stop);
        Licences = await choices.WithNoneAsync(ConceptType.Licence, stop);
        Certificates = await choices.WithNoneAsync(ConceptType.Certificate, stop);
        languages = await choices.OfAsync(ConceptType.Language, stop);
        return opening;
    }

    /// <summary>What was said of the main language and of one more; what came with a file and cannot be asked here stays.</summary>
    private IReadOnlyList<AskedLanguage>? AskedLanguages(IReadOnlyList<AskedLanguage>? before)
    {
        var asked = new List<AskedLanguage>();
        var (speak, read, write) = (Step(Form.MainLevel), Step(Form.MainRead), Step(Form.MainWrite));
        if (speak is not null || read is not null || write is not null) asked.Add(new(Main, speak, read, write, Form.SafetyCritical));
        var others = (before ?? []).Where(l => l.Code != Main).ToList();
        if (CodeChoices.One(Form.OtherLanguage, languages) is { Length: > 0 } other && other != Main)
            asked.Add((others.FirstOrDefault(l => l.Code == other) ?? new(other, null, null, null, false)) with { Speak = Step(Form.OtherLevel) });
        asked.AddRange(others.Skip(1).Where(l => asked.All(a => a.Code != l.Code)));
        return asked.Count > 0 ? asked : Form.MainLevel == CodeChoices.None ? [] : null;
    }

    private static string? Step(string? level) => Steps.Contains(level) ? level : null;

    internal sealed class Input : IEditForm
    {
        public Dictionary<string, string> Axes { get; set; } = [];

        public string[] Licences { get; set; } = [];

        public string[] Certificates { get; set; } = [];

        public string? RegisterExtract { get; set; }

        public string? MainLevel { get; set; }

        public string? MainRead { get; set; }

        public string? MainWrite { get; set; }

        public string? OtherLanguage { get; set; }

        public string? OtherLevel { get; set; }

        public bool SafetyCritical { get; set; }

        public uint Version { get; set; }

        public static Input Of(Opening o, string main)
        {
            var (first, other) = (o.Languages?.FirstOrDefault(l => l.Code == main), o.Languages?.FirstOrDefault(l => l.Code != main));
            return new()
            {
                Axes = (o.Demands ?? new Dictionary<string, int>()).ToDictionary(d => d.Key, d => $"{d.Value}"), Licences = CodeChoices.Write(o.Licences), Certificates = CodeChoices.Write(o.Certificates),
                RegisterExtract = o.RegisterExtract switch { true => "yes", false => "no", null => null }, MainLevel = first?.Speak ?? (o.Languages is { Count: 0 } ? CodeChoices.None : null),
                MainRead = first?.Read, MainWrite = first?.Write, OtherLanguage = other?.Code, OtherLevel = other?.Speak, SafetyCritical = first?.SafetyCritical ?? false, Version = o.Version,
            };
        }
    }
}
