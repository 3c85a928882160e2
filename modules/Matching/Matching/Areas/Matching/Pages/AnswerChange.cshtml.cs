using System.ComponentModel.DataAnnotations;
using Matching.Data;
using Matching.Domain;
using Matching.Engine.Fixes;
using Matching.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Placements.Contracts;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;

namespace Matching.Pages;

/// <summary>A consultant says whether a workplace can make the change that a coach asked for.</summary>
[RequirePermission("matching.acquire")]
[KeepsDraft]
internal sealed class AnswerChange(
    MatchingDb db, IFormOnce forms, IOpeningDirectory openings, LabelReader labelReader, ICurrentUser user, TimeProvider clock, IStringLocalizer<Texts> texts)
    : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public string Title { get; private set; } = "";

    public Guid Opening { get; private set; }

    public string What { get; private set; } = "";

    public HealthQuestion Health { get; } = new();

    public IReadOnlyList<Choice> Answers => [new("yes", texts["AnswerChange.Yes"], texts["AnswerChange.YesHint"]), new("no", texts["AnswerChange.No"])];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { } found) return NotFound();
        if (Form.Answer is not ("yes" or "no")) ModelState.AddModelError("Form.Answer", texts["Answer.Missing"]);
        Health.Ask(ModelState, Form.NotAboutHealth, ("Form.Note", Form.Note));
        if (!ModelState.IsValid) return Page();
        return await forms.OnceAsync(this, db, async () =>
        {
            found.Answer(Form.Answer == "yes", PlainText.Of(Form.Note), user.Id, clock.GetUtcNow());
            await db.SaveChangesAsync(stop);
            return Url.Page("Acquire", new { tab = "changes", _done = "answered" });
        }, stop);
    }

    private async Task<ChangeWish?> LoadAsync(Guid id, CancellationToken stop)
    {
        var found = await db.ChangeWishes.FirstOrDefaultAsync(w => w.Id == id && w.Answered == null && (w.ConsultantId == null || w.ConsultantId == user.Id),
            stop);
        if (found is null) return null;
        var changes = found.Change.Split(" + ").Select(t => Change.TryParse(t, out var c) ? c : null).OfType<Change>().ToList();
        var sentences = new ReasonSentences(texts, await labelReader.ReadAsync(changes.SelectMany(CodesIn.Of), stop));
        (What, Opening) = (Labels.Upper(sentences.Changes(changes)), found.OpeningId);
        Title = (await openings.GetManyAsync([found.OpeningId], stop)).TryGetValue(found.OpeningId, out var opening) ? opening.Title : texts["Acquire.Gone"];
        return found;
    }

    internal sealed class Input
    {
        public string? Answer { get; set; }

        [StringLength(ChangeWish.NoteLength, ErrorMessage = "Answer.NoteLong")]
        public string? Note { get; set; }

        public bool NotAboutHealth { get; set; }
    }
}
