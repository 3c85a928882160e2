using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Data;
using Platform.Sdk;

namespace Participants.Pages;

/// <summary>
/// Opens a case by its number: the way to a protected person, who stands in no list. It shows nothing itself, and an unknown number,
/// somebody else's case and a protected person get one and the same answer.
/// </summary>
[RequirePermission("participants.open")]
internal sealed class OpenCase(ParticipantsDb db, ICaseGate gate, ICurrentUser user, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public bool MayList => user.May("participants.read");

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return Page();
        if (int.TryParse(Form.Number.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var id = await db.Participants.Where(p => p.CaseNumber == number).Select(p => p.Id).SingleOrDefaultAsync(stop);
            // Asked for an unknown number too, so that the answer takes as long.
            if ((await gate.AskAsync(new(user.Id, [id], InList: false), stop)).ContainsKey(id)) return RedirectToPage("Details", new { id });
        }
        ModelState.AddModelError("Form.Number", texts["OpenCase.NotYours"]);
        return Page();
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "OpenCase.NumberMissing"), StringLength(20, ErrorMessage = "OpenCase.NotYours")]
        public string Number { get; set; } = "";
    }
}
