using Employers.Data;
using Employers.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;

namespace Employers.Pages;

/// <summary>A consultant changes how a contact person is reached, or takes a person out who has left.</summary>
[RequirePermission("employers.register")]
[KeepsDraft]
internal sealed class EditContact(EmployersDb db, IEdits edits, IFormOnce forms, IUndo undo, TimeProvider clock, IStringLocalizer<Texts> texts) : PageModel, IContactPage
{
    [BindProperty]
    public ContactInput Form { get; set; } = new();

    public Guid Id { get; private set; }

    public Guid Employer { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } person) return NotFound();
        Form = ContactInput.Of(person);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } person) return NotFound();
        return await edits.SaveAsync(new EditedForm<ContactPerson, ContactInput>(this, db, person, Form)
        {
            Read = ContactInput.Of,
            Write = () =>
            {
                person.Describe(Form.Name, Form.Role, Form.Email, Form.Phone);
                return Url.Page("Details", new { id = Employer, tab = "people", _saved = 1 });
            },
            Label = field => texts["Person." + field],
        }, stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } person) return NotFound();
        return await forms.OnceAsync(this, db, async () =>
        {
            person.Leave(clock.GetUtcNow());
            await db.SaveChangesAsync(stop);
            return Url.Page("Details", new { id = Employer, tab = "people", _undo = await undo.OfferAsync(db, ContactPerson.RemoveAction, id, stop) });
        }, stop);
    }

    public async Task<IActionResult> OnPostReturnAsync(Guid id, string? token, CancellationToken stop)
    {
        if (await db.People.FirstOrDefaultAsync(p => p.Id == id, stop) is not { } person) return NotFound();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await undo.TakeAsync(db, ContactPerson.RemoveAction, token, stop) != id)
            return RedirectToPage("Details", new { id = person.EmployerId, tab = "people", _late = 1 });
        person.Return();
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return RedirectToPage("Details", new { id = person.EmployerId, tab = "people", _saved = 1 });
    }

    private async Task<ContactPerson?> FindAsync(Guid id, CancellationToken stop)
    {
        var person = await db.People.FirstOrDefaultAsync(p => p.Id == id && p.Left == null && db.Employers.Any(e => e.Id == p.EmployerId && e.Archived == null), stop);
        (Id, Employer) = (id, person?.EmployerId ?? Guid.Empty);
        return person;
    }
}
