using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Matching.Pages;

/// <summary>A coach says for whom of the own participants a place is to be looked for. Writes nothing: the next page asks what for.</summary>
[RequirePermission("matching.request")]
[ShowsPeople(PersonDetail.Name, "match.request")]
internal sealed class Ask(ICaseload caseload, ICurrentUser user, IStringLocalizer<Texts> texts) : PageModel
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
        return ModelState.IsValid ? RedirectToPage("Request", new { id = Form.Participant }) : Page();
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "Ask.ParticipantMissing")]
        public Guid? Participant { get; set; }
    }
}
