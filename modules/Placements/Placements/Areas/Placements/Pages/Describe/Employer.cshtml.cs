using System.ComponentModel.DataAnnotations;
using Employers.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Describing;
using Placements.Domain;
using Placements.Pages.Offering;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;
using Taxonomy.Contracts;

namespace Placements.Pages.Describe;

/// <summary>Whose the opening is: a known employer and workplace, or a new one that the registry writes in and sends back here.</summary>
[RequirePermission("placements.openings-write")]
internal sealed class Employer(
    PlacementsDb db, OpeningDescription description, CodeChoices choices, IEmployerDirectory employers, IFieldCipher cipher, IEdits edits, IStringLocalizer<Texts> texts) : PageModel
{
    private const int MostHits = 20;

    private Submission? submission;

    public Guid Id { get; private set; }

    public string Back { get; private set; } = "";

    public string? Current { get; private set; }

    public string? Chosen { get; private set; }

    public IReadOnlyList<Choice>? Hits { get; private set; }

    public IReadOnlyList<Choice> Languages => [new("sv", "Svenska"), new("en", "English")];

    /// <summary>The workplace as it is saved; null when none is chosen.</summary>
    public WorkplaceSummary? Place { get; private set; }

    public bool HasEmployer { get; private set; }

    public IReadOnlyList<Choice> Sectors { get; private set; } = [];

    public IReadOnlyList<Choice> YesNo => [new("yes", texts["Fact.Yes"]), new("no", texts["Fact.No"])];

    /// <summary>What the employer wrote, for the registry's form; sent by POST, so that nothing of it stands in an address.</summary>
    public IEnumerable<(string Name, string? Value)> Known { get; private set; } = [];

    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? employer, Guid? workplace, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } opening) return NotFound();
        Form = Input.Of(opening);
        if (employer is { } chosen) Form.Place = $"{chosen}:{workplace}";
        Form.Words = "";
        Hits = employer is null ? await SuggestionsAsync(stop) : null;
        Chosen = await NameAsync(Form.Place, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostSearchAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is null) return NotFound();
        ModelState.Clear();
        var words = PlainText.Of(Form.Words) ?? "";
        var clue = await employers.SuggestAsync(new(words, null), MostHits, stop);
        var found = await employers.SearchAsync(words.Length > 200 ? "" : words, MostHits, stop);
        Hits = [.. clue.SelectMany(Places), .. found.Where(f => clue.All(c => c.Employer.Id != f.Id)).Select(f => new Choice($"{f.Id}:", Words(f)))];
        Chosen = await NameAsync(Form.Place, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } opening) return NotFound();
        var (employer, workplace) = Read(Form.Place);
        if (employer is null || !(await employers.GetManyAsync([employer.Value], stop)).ContainsKey(employer.Value)) ModelState.TryAddModelError("Form.Words", texts["Describe.EmployerMissing"]);
        if (PlainText.Of(Form.ContactEmail) is { } email && !Who.IsAddress(email)) ModelState.TryAddModelError("Form.ContactEmail", texts["Offering.EmailWrong"]);
        var place = workplace is { } at ? (await employers.GetWorkplacesAsync([at], stop)).GetValueOrDefault(at) : null;
        if (place?.Employer != employer) place = null;
        if (!ModelState.IsValid)
        {
            Hits = await SuggestionsAsync(stop);
            Chosen = await NameAsync(Form.Place, stop);
        }
        return await edits.SaveAsync(new EditedForm<Opening, Input>(this, db, opening, Form)
        {
            Read = Input.Of,
            Write = () =>
            {
                opening.Belongs(employer!.Value, place?.Id);
                // What the registry knows of the workplace is right; what it does not know is asked here.
                var at = place is null ? (opening.Town, opening.Latitude, opening.Longitude) : (place.City, place.Latitude, place.Longitude);
                opening.Lies(at.Item1, at.Item2, at.Item3, place?.Sector ?? CodeChoices.One(Form.Sector, Sectors),
                    place?.IsOpenToPublic ?? Form.Open switch { "yes" => true, "no" => false, _ => null });
                opening.Reach(PlainText.Of(Form.ContactName), PlainText.Of(Form.ContactEmail), PlainText.Of(Form.ContactPhone), Form.Language == "en" ? "en" : "sv");
                return description.Described(opening, DescriptionPart.Employer);
            },
            Label = field => texts["Describe.Employer." + field],
            Show = (field, value) => value is not string code ? null
                : field == nameof(Input.Sector) ? Sectors.FirstOrDefault(s => s.Value == code)?.Text
                : field == nameof(Input.Open) ? YesNo.FirstOrDefault(c => c.Value == code)?.Text : null,
        }, stop);
    }

    private async Task<Opening?> FindAsync(Guid id, CancellationToken stop)
    {
        Id = id;
        if (await description.FindAsync(id, stop) is not { } opening) return null;
        submission = await db.Submissions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, stop);
        Back = OpeningDescription.Back(opening);
        Place = opening.WorkplaceId is { } at ? (await employers.GetWorkplacesAsync([at], stop)).GetValueOrDefault(at) : null;
        HasEmployer = opening.EmployerId is not null;
        Sectors = [new("", texts["Describe.NotChosen"]), .. await choices.OfAsync(ConceptType.Sector, stop)];
        Current = opening.EmployerId is { } known ? (await employers.GetManyAsync([known], stop)).GetValueOrDefault(known)?.Name : null;
        Known =
        [
            ("Name", submission?.Workplace), ("Number", Number()), ("City", opening.Town), ("ContactName", opening.ContactName),
            ("ContactEmail", opening.ContactEmail), ("ContactPhone", opening.ContactPhone), ("Back", $"/placements/describe/employer/{id}"),
        ];
        return opening;
    }

    private string? Number() => submission?.NumberCipher is { } hidden ? cipher.Decrypt(hidden, submission.Id, Submission.NumberField) : null;

    private async Task<IReadOnlyList<Choice>?> SuggestionsAsync(CancellationToken stop) => submission is null ? null
        : await employers.SuggestAsync(new(submission.Workplace, Number()), MostHits, stop) is { Count: > 0 } found ? [.. found.SelectMany(Places)] : null;

    private IEnumerable<Choice> Places(EmployerSuggestion suggestion)
    {
        var note = suggestion.ByNumber ? texts["Describe.SameNumber"].Value : null;
        return suggestion.Workplaces.Count == 0 ? [new($"{suggestion.Employer.Id}:", Words(suggestion.Employer), note)]
            : suggestion.Workplaces.Select(w => new Choice($"{suggestion.Employer.Id}:{w.Id}", $"{suggestion.Employer.Name}: {w.Name}{(w.City is null ? "" : ", " + w.City)}", note));
    }

    private static string Words(EmployerSummary employer) => employer.City is null ? employer.Name : $"{employer.Name}, {employer.City}";

    private async Task<string?> NameAsync(string? place, CancellationToken stop) =>
        Read(place).Employer is { } id ? (await employers.GetManyAsync([id], stop)).GetValueOrDefault(id)?.Name : null;

    private static (Guid? Employer, Guid? Workplace) Read(string? place) => place?.Split(':') is [var employer, var workplace] && Guid.TryParse(employer, out var e)
        ? (e, Guid.TryParse(workplace, out var w) ? w : null) : (null, null);

    internal sealed class Input : IEditForm
    {
        public string? Place { get; set; }

        [StringLength(200, ErrorMessage = "Offering.TooLong200")]
        public string? Words { get; set; }

        [StringLength(200, ErrorMessage = "Offering.TooLong200")]
        public string? ContactName { get; set; }

        [StringLength(254, ErrorMessage = "Offering.EmailWrong")]
        public string? ContactEmail { get; set; }

        [StringLength(50, ErrorMessage = "Offering.PhoneWrong")]
        public string? ContactPhone { get; set; }

        public string? Language { get; set; }

        [StringLength(60)]
        public string? Sector { get; set; }

        public string? Open { get; set; }

        public uint Version { get; set; }

        public static Input Of(Opening o) => new()
        {
            Place = o.EmployerId is null ? null : $"{o.EmployerId}:{o.WorkplaceId}", ContactName = o.ContactName, ContactEmail = o.ContactEmail,
            ContactPhone = o.ContactPhone, Language = o.Language, Sector = o.Sector,
            Open = o.IsOpenToPublic switch { true => "yes", false => "no", null => null }, Version = o.Version,
        };
    }
}
