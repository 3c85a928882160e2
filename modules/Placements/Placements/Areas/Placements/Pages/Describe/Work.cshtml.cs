using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Placements.Contracts;
using Placements.Data;
using Placements.Describing;
using Placements.Domain;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;
using Taxonomy.Contracts;

namespace Placements.Pages.Describe;

/// <summary>What the work is: tasks first, then occupation, form, goals and skills.</summary>
[RequirePermission("placements.openings-write")]
internal sealed class Work(
    PlacementsDb db, OpeningDescription description, CodeChoices choices, TaskSuggestions suggestions, ITaxonomy taxonomy, IEdits edits, IStringLocalizer<Texts> texts) : PageModel
{
    private const int MostSkills = 30;
    private const int MostHits = 10;

    public string Back { get; private set; } = "";

    public IReadOnlyList<Choice> TaskChoices { get; private set; } = [];

    public IReadOnlyList<Choice> Forms { get; private set; } = [];

    public IReadOnlyList<Choice> Goals { get; private set; } = [];

    public IReadOnlyList<Choice>? OccupationHits { get; private set; }

    public string? OccupationName { get; private set; }

    public IReadOnlyList<Choice>? SkillHits { get; private set; }

    public IReadOnlyList<(string Code, string Name)> SkillNames { get; private set; } = [];

    public IReadOnlyList<Choice> Uses => [new("required", texts["Skill.Required"]), new("merit", texts["Skill.Merit"]), new("remove", texts["Skill.Remove"])];

    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } opening) return NotFound();
        Form = Input.Of(opening);
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostSearchOccupationAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is null) return NotFound();
        ModelState.Clear();
        OccupationHits = await HitsAsync(ConceptType.Occupation, Form.OccupationWords, stop);
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostSearchSkillAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is null) return NotFound();
        ModelState.Clear();
        SkillHits = await HitsAsync(ConceptType.Skill, Form.SkillWords, stop);
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } opening) return NotFound();
        var title = PlainText.Of(Form.Title);
        if (title is null) ModelState.TryAddModelError("Form.Title", texts["Register.TitleMissing"]);
        if (ModelState.GetFieldValidationState("Form") == Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid) return await ShowAsync(stop);
        if (await HasWordsLeftAsync(opening, stop)) return await ShowAsync(stop);
        var tasks = await suggestions.KnownAsync(Form.Tasks, stop);
        var occupation = await ConceptAsync(Form.Occupation, ConceptType.Occupation, stop);
        var added = await ConceptAsync(Form.NewSkill, ConceptType.Skill, stop);
        return await edits.SaveAsync(new EditedForm<Opening, Input>(this, db, opening, Form)
        {
            Read = Input.Of,
            Write = () =>
            {
                opening.Work(title!, PlainText.Of(Form.Description), occupation, tasks.Length > 0 ? tasks : null, Skills(opening.Skills, added));
                opening.Purpose(CodeChoices.One(Form.Form, Forms), CodeChoices.Read(Form.Goals, Goals));
                return description.Described(opening, DescriptionPart.Work);
            },
            Label = field => texts["Describe.Work." + field],
        }, stop);
    }

    /// <summary>Words that nobody has searched with would be lost: they are looked up now, and one of the hits is chosen or the field emptied.</summary>
    private async Task<bool> HasWordsLeftAsync(Opening opening, CancellationToken stop)
    {
        if (PlainText.Of(Form.OccupationWords) is { } occupation && (Form.Occupation ?? "") == (opening.Occupation ?? ""))
        {
            OccupationHits = await HitsAsync(ConceptType.Occupation, occupation, stop);
            ModelState.AddModelError("Form.OccupationWords", texts["Describe.WordsLeft"]);
        }
        if (PlainText.Of(Form.SkillWords) is { } skill && string.IsNullOrEmpty(Form.NewSkill))
        {
            SkillHits = await HitsAsync(ConceptType.Skill, skill, stop);
            ModelState.AddModelError("Form.SkillWords", texts["Describe.WordsLeft"]);
        }
        return !ModelState.IsValid;
    }

    private async Task<Opening?> FindAsync(Guid id, CancellationToken stop)
    {
        if (await description.FindAsync(id, stop) is not { } opening) return null;
        Back = OpeningDescription.Back(opening);
        (Forms, Goals) = (await choices.OfAsync(ConceptType.Form, stop), await choices.OfAsync(ConceptType.Goal, stop));
        return opening;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        TaskChoices = (await suggestions.ForAsync(PlainText.Of(Form.Description), Form.Tasks, stop)).Choices;
        string[] codes = [.. Form.SkillUse.Keys.Take(MostSkills), .. Form.Occupation is { Length: > 0 and <= 60 } one ? [one] : Array.Empty<string>()];
        var known = codes.Length == 0 ? new Dictionary<string, Concept>() : await taxonomy.GetManyAsync(codes, stop);
        SkillNames = [.. Form.SkillUse.Keys.Where(known.ContainsKey).Select(c => (c, known[c].Label))];
        OccupationName = Form.Occupation is { } chosen ? known.GetValueOrDefault(chosen)?.Label : null;
        return Page();
    }

    private async Task<IReadOnlyList<Choice>> HitsAsync(string type, string? words, CancellationToken stop) =>
        [.. (await taxonomy.SearchAsync(type, PlainText.Of(words) ?? "", MostHits, stop)).Select(c => new Choice(c.Id, c.Label))];

    private async Task<string?> ConceptAsync(string? code, string type, CancellationToken stop) => code is { Length: > 0 and <= 60 } && !code.Contains('\0')
        && (await taxonomy.GetManyAsync([code], stop)).TryGetValue(code, out var concept) && concept.Type == type ? code : null;

    private IReadOnlyList<AskedSkill>? Skills(IReadOnlyList<AskedSkill>? before, string? added)
    {
        var kept = (before ?? []).Where(s => Form.SkillUse.GetValueOrDefault(s.Skill) is not "remove")
            .Select(s => Form.SkillUse.GetValueOrDefault(s.Skill) is { } use ? s with { Required = use == "required" } : s).ToList();
        if (added is not null && kept.All(s => s.Skill != added) && kept.Count < MostSkills) kept.Add(new(added, false, null));
        return kept.Count > 0 ? kept : Form.NoSkills ? [] : null;
    }

    internal sealed class Input : IEditForm
    {
        [StringLength(Opening.TitleLength, ErrorMessage = "Register.TitleLong")]
        public string? Title { get; set; }

        [StringLength(Opening.DescriptionLength, ErrorMessage = "Offering.TooLong4000")]
        public string? Description { get; set; }

        public string[] Tasks { get; set; } = [];

        public string? Occupation { get; set; }

        public string? OccupationWords { get; set; }

        public string? Form { get; set; }

        public string[] Goals { get; set; } = [];

        public Dictionary<string, string> SkillUse { get; set; } = [];

        public string? NewSkill { get; set; }

        public string? SkillWords { get; set; }

        public bool NoSkills { get; set; }

        public uint Version { get; set; }

        public static Input Of(Opening o) => new()
        {
            Title = o.Title, Description = o.Description, Tasks = o.Tasks ?? [], Occupation = o.Occupation, Form = o.Form, Goals = CodeChoices.Write(o.Goals),
            SkillUse = (o.Skills ?? []).ToDictionary(s => s.Skill, s => s.Required ? "required" : "merit"), NoSkills = o.Skills is { Count: 0 }, Version = o.Version,
        };
    }
}
