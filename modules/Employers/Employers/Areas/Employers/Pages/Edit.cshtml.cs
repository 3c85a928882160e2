using System.ComponentModel.DataAnnotations;
using Employers.Data;
using Employers.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;
using Platform.Sdk.Forms;

namespace Employers.Pages;

/// <summary>A consultant changes what the registry says of an employer, or archives it.</summary>
[RequirePermission("employers.register")]
[KeepsDraft]
internal sealed class Edit(
    EmployersDb db, IEdits edits, IFormOnce forms, IUndo undo, ICurrentUser user, IStaffDirectory staff, TimeProvider clock, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public Input Form { get; set; } = new();

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } employer) return NotFound();
        Form = Input.Of(employer);
        if (Request.Query.ContainsKey("restored")) this.Say(texts["Archive.Restored", employer.Name]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } employer) return NotFound();
        if (Form.Responsible is { } chosen && People.All(p => p.Value != chosen.ToString())) ModelState.AddModelError("Form.Responsible", texts["Edit.ResponsibleWrong"]);
        if (Form.DoNotContactUntil is not null && PlainText.Of(Form.DoNotContactReason) is null)
            ModelState.AddModelError("Form.DoNotContactReason", texts["Edit.ReasonMissing"]);
        return await edits.SaveAsync(new EditedForm<Employer, Input>(this, db, employer, Form)
        {
            Read = Input.Of,
            Write = () =>
            {
                employer.Describe(Form.Name, Form.City, Form.Responsible);
                employer.LeaveAlone(Form.DoNotContactReason, Form.DoNotContactUntil);
                return Url.Page("Details", new { id, _saved = 1 });
            },
            Label = field => texts["Employer." + field],
            Show = (field, value) => field == nameof(Form.Responsible) ? People.FirstOrDefault(p => p.Value == (value?.ToString() ?? ""))?.Text : null,
        }, stop);
    }

    public async Task<IActionResult> OnPostArchiveAsync(Guid id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } employer) return NotFound();
        return await forms.OnceAsync(this, db, async () =>
        {
            employer.Archive(clock.GetUtcNow());
            await db.SaveChangesAsync(stop);
            return Url.Page("Index", new { _undo = await undo.OfferAsync(db, Employer.ArchiveAction, id, stop) });
        }, stop);
    }

    public async Task<IActionResult> OnPostRestoreAsync(Guid id, string? token, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await undo.TakeAsync(db, Employer.ArchiveAction, token, stop) != id || await db.Employers.FirstOrDefaultAsync(e => e.Id == id, stop) is not { } employer)
            return RedirectToPage("Index", new { _late = 1 });
        employer.Restore();
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return RedirectToPage("Edit", new { id, restored = 1 });
    }

    private async Task<Employer?> FindAsync(Guid id, CancellationToken stop)
    {
        var employer = await db.Employers.FirstOrDefaultAsync(e => e.Id == id && e.Archived == null, stop);
        (Id, Name) = (id, employer?.Name ?? "");
        if (employer is not null) People = await ChoicesAsync(employer.Responsible, stop);
        return employer;
    }

    /// <summary>Nobody, oneself, whoever it is now, and those who already have employers.</summary>
    private async Task<IReadOnlyList<Choice>> ChoicesAsync(Guid? now, CancellationToken stop)
    {
        var known = (await ResponsibleChoices.ReadAsync(db, staff, stop)).ToDictionary(p => p.Id, p => p.Name);
        known[user.Id] = user.Name;
        if (now is { } id && !known.ContainsKey(id)) known[id] = texts["Details.Colleague"];
        return [new("", texts["Edit.Nobody"]), .. known.OrderBy(p => p.Value, StringComparer.CurrentCulture).ThenBy(p => p.Key).Select(p => new Choice(p.Key.ToString(), p.Value))];
    }

    internal sealed class Input : IEditForm
    {
        [Required(ErrorMessage = "Register.NameMissing"), StringLength(Employer.NameLength, ErrorMessage = "Register.NameLong")]
        public string Name { get; set; } = "";

        [StringLength(Employer.CityLength, ErrorMessage = "Register.CityLong")]
        public string? City { get; set; }

        public Guid? Responsible { get; set; }

        [StringLength(Employer.ReasonLength, ErrorMessage = "Edit.ReasonLong")]
        public string? DoNotContactReason { get; set; }

        public DateOnly? DoNotContactUntil { get; set; }

        public uint Version { get; set; }

        public static Input Of(Employer employer) => new()
        {
            Name = employer.Name,
            City = employer.City,
            Responsible = employer.Responsible,
            DoNotContactReason = employer.DoNotContactReason,
            DoNotContactUntil = employer.DoNotContactUntil,
            Version = employer.Version,
        };
    }
}
