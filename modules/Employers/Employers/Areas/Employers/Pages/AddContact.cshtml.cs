using Employers.Data;
using Employers.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Employers.Pages;

/// <summary>A consultant writes down whom to talk with at an employer.</summary>
[RequirePermission("employers.register")]
[KeepsDraft]
internal sealed class AddContact(EmployersDb db, IIds ids, TimeProvider clock, IFormOnce forms) : PageModel, IContactPage
{
    [BindProperty]
    public ContactInput Form { get; set; } = new();

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await ReadAsync(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await ReadAsync(id, stop)) return NotFound();
        return !ModelState.IsValid ? Page() : await forms.OnceAsync(this, db, async () =>
        {
            var person = ContactPerson.Register(ids.New(), id, Form.Name, Form.Role, Form.Email, Form.Phone, clock.GetUtcNow());
            db.Add(person);
            // Of an employer with one workplace, whoever is written down first is asked first.
            if (await db.Workplaces.Where(w => w.EmployerId == id).OrderBy(w => w.Id).Take(2).ToListAsync(stop) is [{ ContactPersonId: null } only]) only.Ask(person.Id);
            await db.SaveChangesAsync(stop);
            return Url.Page("Details", new { id, tab = "people", _saved = 1 });
        }, stop);
    }

    private async Task<bool> ReadAsync(Guid id, CancellationToken stop)
    {
        (Id, Name) = (id, await db.Employers.Where(e => e.Id == id && e.Archived == null).Select(e => e.Name).FirstOrDefaultAsync(stop) ?? "");
        return Name.Length > 0;
    }
}
