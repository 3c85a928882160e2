using Employers.Data;
using Employers.Domain;
using Employers.Integration;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Employers.Pages;

/// <summary>A consultant changes what is known of a workplace.</summary>
[RequirePermission("employers.register")]
[KeepsDraft]
internal sealed class EditWorkplace(EmployersDb db, IEdits edits, Whereabouts whereabouts, ITaxonomy taxonomy, IStringLocalizer<Texts> texts) : PageModel, IWorkplacePage
{
    [BindProperty]
    public WorkplaceInput Form { get; set; } = new();

    public IReadOnlyList<Choice> Sectors { get; private set; } = [];

    public Guid Employer { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } place) return NotFound();
        Form = WorkplaceInput.Of(place);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } place) return NotFound();
        if (Sectors.All(s => s.Value != (Form.Sector ?? ""))) ModelState.AddModelError("Form.Sector", texts["Workplace.SectorWrong"]);
        // Of two who edited at once, one's town may be chosen and the other's postal code: then the coordinates are of neither, and not known.
        var (postalCode, city) = (Form.PostalCode, Form.City);
        var found = await whereabouts.FindAsync(postalCode, city, stop);
        return await edits.SaveAsync(new EditedForm<Workplace, WorkplaceInput>(this, db, place, Form)
        {
            Read = WorkplaceInput.Of,
            Write = () =>
            {
                place.Describe(Form.Name, Form.Sector, Form.IsOpenToPublic);
                place.Place(Form.Street, Form.PostalCode, Form.City, Form.PostalCode == postalCode && Form.City == city ? found : null);
                return Url.Page("Details", new { id = Employer, tab = "workplaces", _saved = 1 });
            },
            Label = field => texts["Workplace." + field],
            Show = (field, value) => field switch
            {
                nameof(Form.Open) => texts[value switch { "yes" => "Yes", "no" => "No", _ => "Unknown" }],
                nameof(Form.Sector) => Sectors.FirstOrDefault(s => s.Value == (value as string ?? ""))?.Text,
                _ => null,
            },
        }, stop);
    }

    private async Task<Workplace?> FindAsync(Guid id, CancellationToken stop)
    {
        var place = await db.Workplaces.FirstOrDefaultAsync(w => w.Id == id && db.Employers.Any(e => e.Id == w.EmployerId && e.Archived == null), stop);
        Employer = place?.EmployerId ?? Guid.Empty;
        if (place is not null) Sectors = await SectorChoices.ReadAsync(taxonomy, place.Sector, texts["Workplace.SectorNone"], stop);
        return place;
    }
}
