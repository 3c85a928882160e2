using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Describing;
using Placements.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Placements.Pages.Describe;

/// <summary>Who walks beside, and for how many.</summary>
[RequirePermission("placements.openings-write")]
internal sealed class Supervision(PlacementsDb db, OpeningDescription description, CodeChoices choices, IEdits edits, IStringLocalizer<Texts> texts) : PageModel
{
    public string Back { get; private set; } = "";

    public IReadOnlyList<Choice> Levels { get; private set; } = [];

    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } opening) return NotFound();
        Form = Input.Of(opening);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } opening) return NotFound();
        if (Form.Capacity is < 1 or > Opening.MostSeats) ModelState.TryAddModelError("Form.Capacity", texts["Describe.Supervision.CapacityWrong"]);
        return await edits.SaveAsync(new EditedForm<Opening, Input>(this, db, opening, Form)
        {
            Read = Input.Of,
            Write = () =>
            {
                opening.Supervise(CodeChoices.One(Form.Level, Levels), Form.Capacity);
                return description.Described(opening, DescriptionPart.Supervision);
            },
            Label = field => texts["Describe.Supervision." + field],
            Show = (_, value) => value is string code ? Levels.FirstOrDefault(l => l.Value == code)?.Text : null,
        }, stop);
    }

    private async Task<Opening?> FindAsync(Guid id, CancellationToken stop)
    {
        if (await description.FindAsync(id, stop) is not { } opening) return null;
        Back = OpeningDescription.Back(opening);
        Levels = await choices.OfAsync(ConceptType.Support, stop);
        return opening;
    }

    internal sealed class Input : IEditForm
    {
        public string? Level { get; set; }

        public int? Capacity { get; set; }

        public uint Version { get; set; }

        public static Input Of(Opening o) => new() { Level = o.Supervision, Capacity = o.SupervisorCapacity, Version = o.Version };
    }
}
