using System.ComponentModel.DataAnnotations;
using Matching.Data;
using Matching.Domain;
using Matching.Shortlists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Matching.Pages;

/// <summary>A coach puts an opening aside for one participant, for a reason of the fit.</summary>
[RequirePermission("matching.request")]
[ShowsPerson("id", Shows.Match, "match.decide", Requires = Shows.Match)]
internal sealed class PutAside(
    MatchingDb db, IFormOnce forms, IUndo undo, ShortlistReader shortlists, OpeningReader openings, ITaxonomy taxonomy, ICurrentUser user, IIds ids,
    TimeProvider clock,
    IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public Guid Id { get; private set; }

    public Guid? RequestId { get; private set; }

    public string FirstName { get; private set; } = "";

    /// <summary>Null when the address names no opening.</summary>
    public string? Title { get; private set; }

    public IReadOnlyList<Choice> Codes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? request, Guid? opening, CancellationToken stop)
    {
        if (await LoadAsync(id, request, opening, stop) is null && (request is not null || opening is not null)) return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? request, Guid? opening, CancellationToken stop)
    {
        if (await LoadAsync(id, request, opening, stop) is not { } found || opening is not { } place) return NotFound();
        if (Form.Code is { } code && Codes.All(c => c.Value != code)) ModelState.AddModelError("Form.Code", texts["Aside.CodeMissing"]);
        if (!ModelState.IsValid) return Page();
        return await forms.OnceAsync(this, db, async () =>
        {
            await db.LockAsync(id, stop);
            var old = await db.SetAsides.FirstOrDefaultAsync(a => a.RequestId == found.Id && a.OpeningId == place, stop);
            if (old is not null) db.Remove(old);
            var aside = new SetAside
            {
                Id = ids.New(), RequestId = found.Id, ParticipantId = id, OpeningId = place, Code = Form.Code!, CoachId = user.Id, At = clock.GetUtcNow(),
            };
            await db.SaveChangesAsync(stop);
            db.Add(aside);
            await db.SaveChangesAsync(stop);
            return Url.Page("Shortlist", new { id, request = found.Id, _undo = await undo.OfferAsync(db, SetAside.Action, aside.Id, stop) });
        }, stop);
    }

    private async Task<MatchRequest?> LoadAsync(Guid id, Guid? request, Guid? opening, CancellationToken stop)
    {
        Id = id;
        if (await shortlists.PersonAsync(id, stop) is not { } person) return null;
        FirstName = person.FirstName;
        if (opening is not { } place || await db.RequestAsync(id, request, stop) is not { } found
            || await openings.FindAsync(place, stop) is not { } candidate) return null;
        (RequestId, Title) = (found.Id, candidate.Profile.Title);
        Codes = [.. (await taxonomy.ListAsync(ConceptType.SetAsideCode, stop)).Select(c => new Choice(c.Id, c.Label))];
        return found;
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "Aside.CodeMissing"), StringLength(60, ErrorMessage = "Aside.CodeMissing")]
        public string? Code { get; set; }
    }
}
