using Matching.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Participants.Data;
using Participants.Domain;
using Participants.Integration;
using Platform.Sdk;

namespace Participants.Pages;

/// <summary>
/// One person's case, on one page: each sees the part that the relation gives, and nothing hints at the rest. The identity number is a read of
/// its own, each time somebody asks for it.
/// </summary>
[RequirePermission("participants.open")]
[ShowsPerson("id", PersonDetail.Case, "case.work", Requires = PersonDetail.Name)]
[ShowsPerson("id", PersonDetail.Case | PersonDetail.Identity, "case.identity", Handler = "IdentityNumber", Requires = PersonDetail.Identity)]
internal sealed class Details(
    ParticipantsDb db, CaseReader reader, IPersonAccess access, IEnumerable<IRequestDirectory> requests, ICurrentUser user, IFieldCipher cipher,
    IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    public CaseView Case { get; private set; } = null!;

    /// <summary>Only in the answer to the press on «Visa»; null otherwise.</summary>
    public string? IdentityNumber { get; private set; }

    /// <summary>Turned to the participant: what staff write for each other is not there.</summary>
    public bool IsShared { get; private set; }

    public bool MayList => user.May("participants.read");

    public bool MayMap => user.May("participants.map") && Knows(PersonDetail.Plan | PersonDetail.Needs);

    public bool MaySearch => requests.Any() && user.May("matching.request");

    /// <summary>Where the open search for a place is; null when there is none.</summary>
    public string? Found { get; private set; }

    public DateOnly Today => clock.Today;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        IsShared = Request.Query.ContainsKey("shared") && (access.Granted(id) & PersonDetail.Plan) != 0;
        return ShowAsync(id, stop);
    }

    /// <summary>Answers with the page itself instead of a redirect: the number is shown once, and neither reload nor «back» brings it again.</summary>
    public async Task<IActionResult> OnPostIdentityNumberAsync(Guid id, CancellationToken stop)
    {
        var stored = await db.Participants.Where(p => p.Id == id).Select(p => p.IdentityNumberCipher).SingleOrDefaultAsync(stop);
        if (stored is not null) IdentityNumber = new IdentityNumber(cipher.Decrypt(stored, id, Participant.IdentityNumberField)).ToString();
        return await ShowAsync(id, stop);
    }

    public bool Knows(PersonDetail detail) => (access.Granted(Case.Id) & detail) == detail;

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken stop)
    {
        if (await reader.ReadAsync(id, access.Granted(id), (access.Reachable(id) & PersonDetail.Identity) != 0, stop) is not { } found) return NotFound();
        Case = found;
        if (found is { Ended: null, Stage: CaseStage.Seeking, Next.Step: NextStep.None } && MaySearch && (await requests.First().OpenForAsync([id], stop)).LastOrDefault() is { } open)
            Found = StepWords.FoundHref(id, open.Id);
        if (Request.Query["_after"] == "seen") this.Say(texts["After.Seen"]);
        if (Request.Query["_case"] == "resumed" && found.Ended is null) this.Say(texts["EndCase.Resumed"]);
        switch (Request.Query["_consent"].ToString())
        {
            case "given":
                this.Say(texts["Consent.Given", found.FirstName]);
                break;
            case "withdrawn" when Knows(PersonDetail.Plan):
                // What has been given out is mentioned only where something has.
                this.Say(texts[await db.Disclosures.AnyAsync(d => d.ParticipantId == id, stop) ? "Withdraw.DoneDisclosed" : "Withdraw.Done"]);
                break;
        }
        return Page();
    }
}
