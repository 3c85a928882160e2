using System.ComponentModel.DataAnnotations;
using Matching.Data;
using Matching.Domain;
using Matching.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;

namespace Matching.Pages;

/// <summary>A consultant says what came of looking for a place.</summary>
[RequirePermission("matching.acquire")]
[KeepsDraft]
internal sealed class AnswerAcquisition(MatchingDb db, IFormOnce forms, LabelReader labelReader, ICurrentUser user, TimeProvider clock,
    IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public AcquisitionWords Words { get; private set; } = null!;

    public HealthQuestion Health { get; } = new();

    public IReadOnlyList<Choice> Answers => [new("yes", texts["Answer.Found"], texts["Answer.FoundHint"]), new("no", texts["Answer.NotFound"])];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await LoadAsync(id, stop) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (await LoadAsync(id, stop) is not { } found) return NotFound();
        if (Form.Answer is not ("yes" or "no")) ModelState.AddModelError("Form.Answer", texts["Answer.Missing"]);
        Health.Ask(ModelState, Form.NotAboutHealth, ("Form.Note", Form.Note));
        if (!ModelState.IsValid) return Page();
        return await forms.OnceAsync(this, db, async () =>
        {
            var done = found.Answer(Form.Answer == "yes", PlainText.Of(Form.Note), user.Id, clock.GetUtcNow());
            // With a place or without: the coach looks through the list again.
            var request = await db.Requests.SingleAsync(r => r.Id == found.RequestId, stop);
            if (request.State == RequestState.Acquiring) request.Become(RequestState.Open, clock.GetUtcNow());
            await db.SaveChangesAsync(stop);
            return Url.Page("Acquire", new { tab = "mine", _done = done ? "answered" : "late" });
        }, stop);
    }

    private async Task<Acquisition?> LoadAsync(Guid id, CancellationToken stop)
    {
        var found = await db.Acquisitions.FirstOrDefaultAsync(a => a.Id == id && a.State == AcquisitionState.Taken && a.TakenBy == user.Id, stop);
        if (found is not null) Words = AcquisitionWords.Of(found, await labelReader.ReadAsync(AcquisitionWords.Codes(found), stop), texts);
        return found;
    }

    internal sealed class Input
    {
        public string? Answer { get; set; }

        [StringLength(Acquisition.NoteLength, ErrorMessage = "Answer.NoteLong")]
        public string? Note { get; set; }

        public bool NotAboutHealth { get; set; }
    }
}
