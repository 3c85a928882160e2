using System.ComponentModel.DataAnnotations;
using Matching.Data;
using Matching.Domain;
using Matching.Shortlists;
using Matching.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Platform.Sdk;
using Platform.Sdk.Forms;

namespace Matching.Pages;

/// <summary>Nothing answers a request: a consultant is asked to find a place. What is handed over bears no name.</summary>
[RequirePermission("matching.request")]
[ShowsPerson("id", Shows.Match, "match.decide", Requires = Shows.Match)]
internal sealed class ToAcquire(
    MatchingDb db, IFormOnce forms, ShortlistReader shortlists, LabelReader labelReader, ICurrentUser user, IIds ids, IInstallationClock clock,
    IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public Guid Id { get; private set; }

    public Guid? RequestId { get; private set; }

    public string FirstName { get; private set; } = "";

    /// <summary>What consultants will read, apart from the place that is typed here.</summary>
    public AcquisitionWords? Words { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? request, CancellationToken stop) =>
        await LoadAsync(id, request, stop) is null && (request is not null || FirstName.Length == 0) ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? request, CancellationToken stop)
    {
        if (await LoadAsync(id, request, stop) is not { } found) return NotFound();
        if (!ModelState.IsValid) return Page();
        return await forms.OnceAsync(this, db, async () =>
        {
            await db.LockAsync(id, stop);
            if (!await db.Acquisitions.AnyAsync(a => a.RequestId == found.Request.Id
                && (a.State == AcquisitionState.Waiting || a.State == AcquisitionState.Taken), stop))
                db.Add(Written(found.Request, found.Profile));
            if (found.Request.State is RequestState.Open or RequestState.Closed) found.Request.Become(RequestState.Acquiring, clock.Now);
            await db.SaveChangesAsync(stop);
            return Url.Page("Shortlist", new { id, request = found.Request.Id, _done = "acquire" });
        }, stop);
    }

    private Acquisition Written(MatchRequest request, MatchProfile profile) =>
        Acquisition.Of(ids.New(), request, profile, user.Id, PlainText.Of(Form.Area), clock);

    private async Task<(MatchRequest Request, MatchProfile Profile)?> LoadAsync(Guid id, Guid? request, CancellationToken stop)
    {
        Id = id;
        if (await shortlists.PersonAsync(id, stop) is not { } person) return null;
        FirstName = person.FirstName;
        if (await db.RequestAsync(id, request, stop) is not { } found) return null;
        var written = Written(found, person.Profile);
        (RequestId, Words) = (found.Id, AcquisitionWords.Of(written, await labelReader.ReadAsync(AcquisitionWords.Codes(written), stop), texts));
        return (found, person.Profile);
    }

    internal sealed class Input
    {
        [StringLength(Acquisition.AreaLength, ErrorMessage = "ToAcquire.AreaLong")]
        public string? Area { get; set; }
    }
}
