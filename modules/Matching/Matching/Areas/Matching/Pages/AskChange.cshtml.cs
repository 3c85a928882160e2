using System.ComponentModel.DataAnnotations;
using Matching.Data;
using Matching.Domain;
using Matching.Engine.Fixes;
using Matching.Shortlists;
using Matching.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Matching.Pages;

/// <summary>A coach asks the consultant whether a workplace can change something. The question says what, never for whom.</summary>
[RequirePermission("matching.request")]
[ShowsPerson("id", Shows.Match, "match.decide", Requires = Shows.Match)]
internal sealed class AskChange(
    MatchingDb db, IFormOnce forms, ShortlistReader shortlists, LabelReader labelReader, IStaffDirectory staff, ICurrentUser user, IIds ids,
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

    public string? Consultant { get; private set; }

    public IReadOnlyList<Choice> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? request, Guid? opening, CancellationToken stop)
    {
        if (await LoadAsync(id, request, opening, stop) is null && (request is not null || opening is not null)) return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? request, Guid? opening, CancellationToken stop)
    {
        if (await LoadAsync(id, request, opening, stop) is not { } found) return NotFound();
        if (Form.Change is { } change && Changes.All(c => c.Value != change)) ModelState.AddModelError("Form.Change", texts["Change.Missing"]);
        if (!ModelState.IsValid) return Page();
        return await forms.OnceAsync(this, db, async () =>
        {
            // Asked already and not answered: one question is enough.
            if (!await db.ChangeWishes.AnyAsync(w => w.RequestId == found.Request && w.OpeningId == opening && w.Change == Form.Change && w.Answered == null,
                stop))
                db.Add(new ChangeWish
                {
                    Id = ids.New(), RequestId = found.Request, OpeningId = opening!.Value, Change = Form.Change!, CoachId = user.Id,
                    ConsultantId = found.Consultant, At = clock.GetUtcNow(),
                });
            await db.SaveChangesAsync(stop);
            return Url.Page("Shortlist", new { id, request = found.Request, _done = "asked" });
        }, stop);
    }

    private async Task<(Guid Request, Guid? Consultant)?> LoadAsync(Guid id, Guid? request, Guid? opening, CancellationToken stop)
    {
        Id = id;
        if (await shortlists.PersonAsync(id, stop) is not { } person) return null;
        FirstName = person.FirstName;
        if (opening is not { } place || await db.RequestAsync(id, request, stop) is not { } found) return null;
        if (await shortlists.JudgeAsync(person.Profile, found.Wanted(), place, stop) is not { } now) return null;
        var explanation = now.Ranking.Explain(now.Judged);
        var fixes = now.Judged.IsStoppedOutside ? [] : explanation.Fixes.Where(CardWriter.IsWorkplaces).ToList();
        var sentences = new ReasonSentences(texts, await labelReader.ReadAsync(CodesIn.Of(explanation), stop));
        Changes = [.. fixes.Select(f => new Choice(f.ToString(), Labels.Upper(sentences.Changes(f.Changes)), sentences.Of(f, explanation.Score.Verdict)))];
        var consultant = now.Judged.Candidate.Profile.Responsible;
        (RequestId, Title) = (found.Id, now.Judged.Candidate.Profile.Title);
        if (consultant is { } known) Consultant = (await staff.NamesAsync([known], stop)).GetValueOrDefault(known);
        return (found.Id, consultant);
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "Change.Missing"), StringLength(500, ErrorMessage = "Change.Missing")]
        public string? Change { get; set; }
    }
}
