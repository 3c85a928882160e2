using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Placements.Data;
using Placements.Domain;
using Placements.Public;
using Platform.Sdk;
using Platform.Sdk.Forms;

namespace Placements.Pages;

/// <summary>A consultant begins an opening that no employer has sent; the rest is the same tasks as in a review.</summary>
[RequirePermission("placements.openings-write")]
internal sealed class RegisterOpening(PlacementsDb db, IFormOnce forms, IIds ids, ICurrentUser user, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var title = PlainText.Of(Form.Title);
        if (title is null) ModelState.TryAddModelError("Form.Title", texts["Register.TitleMissing"]);
        if (!ModelState.IsValid) return Page();
        return await forms.OnceAsync(this, db, async () =>
        {
            var id = ids.New();
            var opening = Opening.Draft(id, CaseReference.Of(id), title!, Form.Seats!.Value, user.Id, clock.Now);
            db.Add(opening);
            await db.SaveChangesAsync(stop);
            return Url.Page("ReviewOpening", new { id = opening.Id });
        }, stop);
    }

    internal sealed class Input
    {
        [StringLength(Opening.TitleLength, ErrorMessage = "Register.TitleLong")]
        public string? Title { get; set; }

        [Required(ErrorMessage = "Register.SeatsWrong"), Range(1, Opening.MostSeats, ErrorMessage = "Register.SeatsWrong")]
        public int? Seats { get; set; } = 1;
    }
}
