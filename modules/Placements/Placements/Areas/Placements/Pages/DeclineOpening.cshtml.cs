using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Describing;
using Placements.Domain;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;
using Taxonomy.Contracts;

namespace Placements.Pages;

/// <summary>A consultant says no to an offer with a coded reason, and sees the exact words before the employer does.</summary>
[RequirePermission("placements.openings-write")]
internal sealed class DeclineOpening(
    PlacementsDb db, ReviewDesk desk, CodeChoices choices, IEdits edits, IConfiguration settings, IStringLocalizer<Texts> texts) : PageModel
{
    public Guid Id { get; private set; }

    public string Workplace { get; private set; } = "";

    public string? Address { get; private set; }

    public bool ByMail => Address is not null;

    public string Subject { get; private set; } = "";

    public string? Preview { get; private set; }

    public IReadOnlyList<Choice> Codes { get; private set; } = [];

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>What the words on the page were made of, as it was when they were shown.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    public string Said => $"{Form.Code}\n{PlainText.Of(Form.Words)}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } submission) return NotFound();
        if (!submission.IsOpen) return RedirectToPage("ReviewOpening", new { id });
        Form = Input.Of(submission);
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } submission) return NotFound();
        if (!submission.IsOpen) return RedirectToPage("ReviewOpening", new { id });
        Require();
        if (ModelState.IsValid) await ShowAsync(submission, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } submission) return NotFound();
        if (!submission.IsOpen) return RedirectToPage("ReviewOpening", new { id });
        Require();
        if (ModelState.IsValid && Shown is not null && Shown.ReplaceLineEndings("\n") != Said)
        {
            ModelState.AddModelError("", texts["DeclineOpening.Changed"]);
            await ShowAsync(submission, stop);
            return Page();
        }
        // Two consultants who answer the same offer meet here: the second sees what the first did.
        var opening = await db.Openings.FirstOrDefaultAsync(o => o.Id == id, stop);
        if (ModelState.IsValid && submission.Version == Form.Version) await desk.PrepareAsync(submission, Form.Code!, PlainText.Of(Form.Words), stop);
        return await edits.SaveAsync(new EditedForm<Submission, Input>(this, db, submission, Form)
        {
            Read = Input.Of,
            Write = () =>
            {
                // Whoever chose the other's version, or came second with the same words, has nothing to send.
                if (!submission.IsOpen || Form.Code is null)
                {
                    ModelState.TryAddModelError("", texts["DeclineOpening.Overtaken"]);
                    return null;
                }
                desk.Decline(submission, opening, Form.Code, PlainText.Of(Form.Words));
                return Url.Page("ReviewOpening", new { id });
            },
            Label = field => texts["DeclineOpening." + field],
            Show = (field, value) => field == nameof(Input.Code) && value is string code ? Codes.FirstOrDefault(c => c.Value == code)?.Text : null,
        }, stop);
    }

    private async Task ShowAsync(Submission submission, CancellationToken stop)
    {
        var said = await desk.DeclineTextAsync(submission, Form.Code!, PlainText.Of(Form.Words), stop);
        var link = settings["PublicAddress"]?.TrimEnd('/') + OfferAddresses.Case(submission.Reference, submission.Language);
        (Subject, Preview) = await Speaking.InAsync(submission.Language, () => Task.FromResult<(string, string)>(
            (texts["Mail.OfferDeclined.Subject"], ByMail ? texts["Mail.OfferDeclined.Body", said, link] : said)));
    }

    private void Require()
    {
        if (CodeChoices.One(Form.Code, Codes) is null) ModelState.TryAddModelError("Form.Code", texts["DeclineOpening.CodeMissing"]);
    }

    private async Task<Submission?> FindAsync(Guid id, CancellationToken stop)
    {
        Id = id;
        var submission = await db.Submissions.FirstOrDefaultAsync(s => s.Id == id && s.State != SubmissionState.Unconfirmed, stop);
        Codes = await choices.OfAsync(ConceptType.DeclineCode, stop);
        (Workplace, Address) = (submission?.Workplace ?? "", submission?.ContactEmail);
        return submission;
    }

    internal sealed class Input : IEditForm
    {
        public string? Code { get; set; }

        [StringLength(1000, ErrorMessage = "DeclineOpening.WordsLong")]
        public string? Words { get; set; }

        public uint Version { get; set; }

        public static Input Of(Submission submission) => new() { Code = submission.DeclineCode, Words = submission.DeclineWords, Version = submission.Version };
    }
}
