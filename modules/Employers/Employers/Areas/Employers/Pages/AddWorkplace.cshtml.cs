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

/// <summary>A consultant writes down another place where an employer has work.</summary>
[RequirePermission("employers.register")]
[KeepsDraft]
internal sealed class AddWorkplace(
    EmployersDb db, IIds ids, TimeProvider clock, Whereabouts whereabouts, ITaxonomy taxonomy, IFormOnce forms, IStringLocalizer<Texts> texts) : PageModel, IWorkplacePage
{
    [BindProperty]
    public WorkplaceInput Form { get; set; } = new();

    public IReadOnlyList<Choice> Sectors { get; private set; } = [];

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await ReadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await ReadAsync(id, stop)) return NotFound();
        if (Sectors.All(s => s.Value != (Form.Sector ?? ""))) ModelState.AddModelError("Form.Sector", texts["Workplace.SectorWrong"]);
        if (!ModelState.IsValid) return Page();
        var found = await whereabouts.FindAsync(Form.PostalCode, Form.City, stop);
        return await forms.OnceAsync(this, db, async () =>
        {
            var place = Workplace.Register(ids.New(), id, Form.Name, clock.GetUtcNow());
            place.Describe(Form.Name, Form.Sector, Form.IsOpenToPublic);
            place.Place(Form.Street, Form.PostalCode, Form.City, found);
            db.Add(place);
            await db.SaveChangesAsync(stop);
            return Url.Page("Details", new { id, tab = "workplaces", _saved = 1 });
        }, stop);
    }

    private async Task<bool> ReadAsync(Guid id, CancellationToken stop)
    {
        Id = id;
        if (await db.Employers.Where(e => e.Id == id && e.Archived == null).Select(e => e.Name).FirstOrDefaultAsync(stop) is not { } name) return false;
        Name = name;
        Sectors = await SectorChoices.ReadAsync(taxonomy, null, texts["Workplace.SectorNone"], stop);
        return true;
    }
}
