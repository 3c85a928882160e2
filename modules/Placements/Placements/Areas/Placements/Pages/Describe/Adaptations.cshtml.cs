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

/// <summary>What the workplace can adapt, and what its premises offer.</summary>
[RequirePermission("placements.openings-write")]
internal sealed class Adaptations(PlacementsDb db, OpeningDescription description, CodeChoices choices, IEdits edits, IStringLocalizer<Texts> texts) : PageModel
{
    public string Back { get; private set; } = "";

    public IReadOnlyList<Choice> Offered { get; private set; } = [];

    public IReadOnlyList<Choice> Premises { get; private set; } = [];

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
        return await edits.SaveAsync(new EditedForm<Opening, Input>(this, db, opening, Form)
        {
            Read = Input.Of,
            Write = () =>
            {
                opening.Adapt(CodeChoices.Read(Form.Adaptations, Offered), CodeChoices.Read(Form.Access, Premises));
                return description.Described(opening, DescriptionPart.Adaptations);
            },
            Label = field => texts["Describe.Adaptations." + field],
            Show = (_, value) => value is string[] codes ? string.Join(", ", Offered.Concat(Premises).Where(c => codes.Contains(c.Value)).Select(c => c.Text).Distinct()) : null,
        }, stop);
    }

    private async Task<Opening?> FindAsync(Guid id, CancellationToken stop)
    {
        if (await description.FindAsync(id, stop) is not { } opening) return null;
        Back = OpeningDescription.Back(opening);
        (Offered, Premises) = (await choices.WithNoneAsync(ConceptType.Adaptation, stop), await choices.WithNoneAsync(ConceptType.Access, stop));
        return opening;
    }

    internal sealed class Input : IEditForm
    {
        public string[] Adaptations { get; set; } = [];

        public string[] Access { get; set; } = [];

        public uint Version { get; set; }

        public static Input Of(Opening o) => new() { Adaptations = CodeChoices.Write(o.Adaptations), Access = CodeChoices.Write(o.Access), Version = o.Version };
    }
}
