using System.ComponentModel.DataAnnotations;
using Matching.Data;
using Matching.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Matching.Pages;

/// <summary>A coach asks for a match for one of the own participants.</summary>
[RequirePermission("matching.request")]
[ShowsPeople(PersonDetail.Name, "match.request")]
internal sealed class Ask(
    MatchingDb db, IFormOnce forms, ICaseload caseload, ICurrentUser user, IIds ids, TimeProvider clock, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public IReadOnlyList<ParticipantName> Mine { get; private set; } = [];

    public IReadOnlyList<Choice> Choices => [new("", texts["Ask.Choose"]), .. Mine.Select(p => new Choice(p.Id.ToString(), p.Name))];

    public async Task OnGetAsync(CancellationToken stop) => Mine = await caseload.AssignedToAsync(user.Id, 200, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Mine = await caseload.AssignedToAsync(user.Id, 200, stop);
        if (Form.Participant is { } chosen && Mine.All(p => p.Id != chosen))
            ModelState.AddModelError("Form.Participant", texts["Ask.ParticipantMissing"]);
        if (!ModelState.IsValid) return Page();
        return await forms.OnceAsync(this, db, async () =>
        {
            db.Add(MatchRequest.Ask(ids.New(), Form.Participant!.Value, user.Id, clock.GetUtcNow(), new([], null, null, Urgency.Ordinary, null, null)));
            await db.SaveChangesAsync(stop);
            return Url.Page("Index");
        }, stop);
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "Ask.ParticipantMissing")]
        public Guid? Participant { get; set; }
    }
}
