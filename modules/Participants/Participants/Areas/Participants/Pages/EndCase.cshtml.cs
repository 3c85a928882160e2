using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Pages;

/// <summary>The coach ends a case: nobody looks for a place any more. Until midnight it can be opened again here.</summary>
[RequirePermission("participants.map")]
[ShowsPerson("id", PersonDetail.Case, "case.work", Requires = PersonDetail.Name | PersonDetail.Plan | PersonDetail.Needs)]
internal sealed class EndCase(ParticipantsDb db, IFormOnce forms, IInstallationClock clock) : PageModel
{
    public Guid Id { get; private set; }

    public string FirstName { get; private set; } = "";

    public bool HasEnded { get; private set; }

    /// <summary>Whether a placement is going on or agreed: that ends first.</summary>
    public bool IsPlaced { get; private set; }

    /// <summary>How many proposals are taken back with the case.</summary>
    public int Proposed { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await db.Ending.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, stop) is not { } person) return NotFound();
        Show(person);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop) => ChangeAsync(id, "ended", person => db.EndCase(person, clock.Today, clock.Now), stop);

    public Task<IActionResult> OnPostResumeAsync(Guid id, CancellationToken stop) => ChangeAsync(id, "resumed", person => person.Resume(clock.Today), stop);

    /// <summary>What cannot be done any more is not said to be done: the case's page, or this one, tells how it stands.</summary>
    private async Task<IActionResult> ChangeAsync(Guid id, string done, Func<Participant, bool> change, CancellationToken stop)
    {
        if (!await db.Participants.AnyAsync(p => p.Id == id, stop)) return NotFound();
        return await forms.OnceAsync(this, db, async () =>
        {
            await db.LockAsync(id, stop);
            var person = await db.Ending.SingleAsync(p => p.Id == id, stop);
            if (!change(person)) return Url.Page("EndCase", null, new { id });
            await db.SaveChangesAsync(stop);
            return Url.Page("Details", null, new { id, _case = done });
        }, stop);
    }

    private void Show(Participant person)
    {
        (Id, FirstName, HasEnded) = (person.Id, person.FirstName, person.Ended is not null);
        IsPlaced = person.Proposals.Exists(p => p.IsPlaced);
        Proposed = person.Proposals.Count(p => p.Ended is null);
    }
}
