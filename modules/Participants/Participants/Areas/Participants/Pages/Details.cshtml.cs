using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;

namespace Participants.Pages;

/// <summary>One person's case, on one page. The identity number is a read of its own, each time somebody asks for it.</summary>
[RequirePermission("participants.open")]
[ShowsPerson("id", PersonDetail.Case, "case.work", Requires = PersonDetail.Name)]
[ShowsPerson("id", PersonDetail.Case | PersonDetail.Identity, "case.identity", Handler = "IdentityNumber", Requires = PersonDetail.Identity)]
internal sealed class Details(ParticipantsDb db, IPersonAccess access, ICurrentUser user, IStaffDirectory staff, IFieldCipher cipher, IInstallationClock clock) : PageModel
{
    public View Person { get; private set; } = null!;

    /// <summary>Whose case it is; null between two coaches.</summary>
    public string? Coach { get; private set; }

    /// <summary>Only in the answer to the press on «Visa»; null otherwise.</summary>
    public string? IdentityNumber { get; private set; }

    public bool MayList => user.May("participants.read");

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => ShowAsync(id, stop);

    /// <summary>Answers with the page itself instead of a redirect: the number is shown once, and neither reload nor «back» brings it again.</summary>
    public async Task<IActionResult> OnPostIdentityNumberAsync(Guid id, CancellationToken stop)
    {
        var stored = await db.Participants.Where(p => p.Id == id).Select(p => p.IdentityNumberCipher).SingleOrDefaultAsync(stop);
        if (stored is not null) IdentityNumber = new IdentityNumber(cipher.Decrypt(stored, id, Participant.IdentityNumberField)).ToString();
        return await ShowAsync(id, stop);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        var today = clock.Today;
        var mayKnowNumber = (access.Reachable(id) & PersonDetail.Identity) != 0;
        var found = await db.Participants.Where(p => p.Id == id).Select(p => new View(
            p.Id, p.CaseNumber, p.FirstName + " " + p.LastName, p.Enrolled, p.Protection,
            p.Relations.Where(r => r.Kind == CaseRelationKind.Assigned && r.From <= today && (r.Until == null || r.Until >= today))
                .OrderByDescending(r => r.From).ThenBy(r => r.Id).Select(r => (Guid?)r.StaffId).FirstOrDefault(),
            mayKnowNumber && p.IdentityNumberCipher != null)).SingleOrDefaultAsync(stop);
        if (found is null) return NotFound();
        Person = found;
        if (found.Coach is { } coach) Coach = (await staff.NamesAsync([coach], stop)).GetValueOrDefault(coach);
        return Page();
    }

    internal sealed record View(Guid Id, int CaseNumber, string Name, DateOnly Enrolled, Protection Protection, Guid? Coach, bool HasNumber);
}
