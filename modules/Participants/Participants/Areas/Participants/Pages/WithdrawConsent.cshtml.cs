using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Participants.Contracts;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Pages;

/// <summary>The participant takes the consent back. It acts on the very next question anybody asks.</summary>
[RequirePermission("participants.map")]
[ShowsPerson("id", PersonDetail.Case, "case.consent", Requires = PersonDetail.Name | PersonDetail.Plan | PersonDetail.Needs)]
internal sealed class WithdrawConsent(ParticipantsDb db, IFormOnce forms, ICurrentUser user, IInstallationClock clock) : PageModel
{
    public Guid Id { get; private set; }

    public string FirstName { get; private set; } = "";

    public IReadOnlyList<Consent> Live { get; private set; } = [];

    /// <summary>How many employers' sheets stop giving anything.</summary>
    public int Sheets { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        Sheets = await db.HoldingSheets(clock.Today).CountAsync(s => s.ParticipantId == id, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        return await forms.OnceAsync(this, db, async () =>
        {
            await db.LockAsync(id, stop);
            var live = await Living(id).ToListAsync(stop);
            foreach (var consent in live) consent.Withdraw(user.Id, clock.Now);
            if (live.Count > 0) db.Publish(new ConsentWithdrawn(id, ConsentPurpose.Placement));
            await db.SaveChangesAsync(stop);
            return Url.Page("Details", new { id, _consent = "withdrawn" });
        }, stop);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken stop)
    {
        Id = id;
        FirstName = await db.Participants.Where(p => p.Id == id).Select(p => p.FirstName).SingleOrDefaultAsync(stop) ?? "";
        Live = await Living(id).AsNoTracking().ToListAsync(stop);
        return FirstName.Length > 0;
    }

    /// <summary>Those that have not begun or have run out are taken back with the rest: «I take it back» leaves nothing.</summary>
    private IQueryable<Consent> Living(Guid id) =>
        db.Consents.Where(c => c.ParticipantId == id && c.Purpose == ConsentPurpose.Placement && c.Withdrawn == null).OrderBy(c => c.Until);
}
