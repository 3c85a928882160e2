using System.ComponentModel.DataAnnotations;
using Employers.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;
using Visits.Contracts;
using Visits.Data;
using Visits.Domain;

namespace Visits.Pages;

/// <summary>A consultant tells how a visit went. Other modules are told when it was held.</summary>
[RequirePermission("visits.plan")]
internal sealed class Tell(VisitsDb db, IEmployerDirectory employers, IEdits edits, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public Visit Visit { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public IReadOnlyList<Choice> States => [.. Input.Answers.Select(s => new Choice(s, texts["State." + s]))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        Form = Input.Of(Visit);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        if (Form.State == nameof(VisitState.Held) && Form.Visitors is null) ModelState.AddModelError("Form.Visitors", texts["Tell.VisitorsMissing"]);
        var told = false;
        return await edits.SaveAsync(new EditedForm<Visit, Input>(this, db, Visit, Form)
        {
            Read = Input.Of,
            Write = () =>
            {
                var state = Enum.Parse<VisitState>(Form.State);
                // A write may run twice in a request; it is told once, and only what was not known before.
                if (state == VisitState.Held && Visit.State != VisitState.Held && !told) db.Publish(new VisitHeld(id, Visit.EmployerId, Visit.Day));
                told = true;
                Visit.Tell(state, Form.Visitors);
                return Url.Page("Index", new { _told = 1 });
            },
            Label = field => texts["Tell." + field],
            Show = (field, value) => field == nameof(Form.State) ? texts[$"State.{value}"].Value : null,
        }, stop);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken stop)
    {
        if (await db.Visits.FirstOrDefaultAsync(v => v.Id == id, stop) is not { } visit) return false;
        Visit = visit;
        Name = (await employers.GetManyAsync([visit.EmployerId], stop)).GetValueOrDefault(visit.EmployerId)?.Name ?? texts["Visit.EmployerGone"];
        return true;
    }

    internal sealed class Input : IEditForm
    {
        public static readonly string[] Answers = [nameof(VisitState.Held), nameof(VisitState.Cancelled)];

        [AllowedValues(nameof(VisitState.Held), nameof(VisitState.Cancelled), ErrorMessage = "Tell.StateMissing")]
        public string State { get; set; } = "";

        [Range(0, 1000, ErrorMessage = "Tell.VisitorsMissing")]
        public int? Visitors { get; set; }

        public uint Version { get; set; }

        public static Input Of(Visit visit) => new()
        {
            State = Answers.Contains(visit.State.ToString()) ? visit.State.ToString() : "",
            Visitors = visit.Visitors,
            Version = visit.Version,
        };
    }
}
