using Employers.Data;
using Employers.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Employers.Pages;

/// <summary>After a logged contact, one question: did it become an opening?</summary>
[RequirePermission("employers.register")]
internal sealed class Logged(EmployersDb db, ICurrentUser user, IInstallationClock clock, IFormOnce forms, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>The page where an opening is written down, and the right to it, when the module that has it is there.</summary>
    private const string NewOpening = "/placements/registeropening";

    public Guid Contact { get; private set; }

    public Guid Employer { get; private set; }

    public string Saved { get; private set; } = "";

    public bool LeadsOn => user.May("placements.openings-write");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await ReadAsync(id, stop) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(Guid id, PlaceAnswer? answer, CancellationToken stop)
    {
        if (await ReadAsync(id, stop) is not { } contact) return NotFound();
        if (!ModelState.IsValid || answer is not { } said || !Enum.IsDefined(said)) return Page();
        return await forms.OnceAsync(this, db, async () =>
        {
            contact.Answer(said);
            await db.SaveChangesAsync(stop);
            return said == PlaceAnswer.Yes && LeadsOn ? $"{NewOpening}?employer={Employer}" : Url.Page("Details", new { id = Employer, _logged = 1 });
        }, stop);
    }

    private async Task<Contact?> ReadAsync(Guid id, CancellationToken stop)
    {
        if (await db.Contacts.FirstOrDefaultAsync(c => c.Id == id, stop) is not { } contact) return null;
        (Contact, Employer) = (id, contact.EmployerId);
        var name = await db.Employers.Where(e => e.Id == contact.EmployerId).Select(e => e.Name).FirstAsync(stop);
        var step = await db.Steps.AsNoTracking().FirstOrDefaultAsync(s => s.EmployerId == contact.EmployerId && s.Closed == null, stop);
        Saved = texts["Logged.Saved", name] + " " + (step is null ? texts["Logged.NoStep"]
            : texts["Logged.Step", texts[$"Step.{step.Kind}"], DateWords.Short(step.Due, clock.Today)]);
        return contact;
    }
}
