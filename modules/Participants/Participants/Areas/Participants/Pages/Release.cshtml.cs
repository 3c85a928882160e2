using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Participants.Contracts;
using Participants.Data;
using Participants.Domain;
using Participants.Integration;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Participants.Pages;

/// <summary>
/// The participant ticks what one employer may see, sees exactly that, and approves it. What is approved is what stood in the preview: when
/// ticks or answers have changed since, it is shown once more.
/// </summary>
[RequirePermission("participants.map")]
[ShowsPerson("id", PersonDetail.Case, "case.release", Requires = PersonDetail.Name | PersonDetail.Plan | PersonDetail.Needs)]
internal sealed class Release(
    ParticipantsDb db, SheetWords words, IFormOnce forms, ICurrentUser user, IIds ids, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    private List<MappedSection> sections = [];

    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Opening { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public Participant Person { get; private set; } = null!;

    public Consent? InForce { get; private set; }

    /// <summary>The day of the sheet that holds for this opening already; null when there is none.</summary>
    public DateOnly? Signed { get; private set; }

    /// <summary>True when a proposal stands on that sheet, which therefore is not replaced.</summary>
    public bool IsProposed { get; private set; }

    public IReadOnlyList<ReleasedLine> Lines { get; private set; } = [];

    public string Shown => Seal.Of(Lines.SelectMany(l => new[] { l.Heading, l.Text }));

    public string Witness => user.Name;

    /// <summary>What can be ticked: a field that nothing is known for is not among them.</summary>
    public IReadOnlyList<Choice> Fields { get; private set; } = [];

    public IReadOnlyList<Choice> Forms => [.. Enum.GetValues<Confirmation>().Select(c => new Choice(c.ToString(), texts[$"Confirmation.{c}"]))];

    public string BackHref => Url.IsLocalUrl(Back) && Back.Length < 1000 ? Back : Url.Page("Details", new { id = Person.Id })!;

    public bool MaySign => Opening != Guid.Empty && Person.Protection == Protection.No && InForce is not null && !IsProposed;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        Form.Signed = clock.Today;
        return Page();
    }

    /// <summary>The page again with the preview of what is ticked, or, for a part of the page, the preview alone.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        Lines = await LinesAsync(stop);
        ModelState.Clear();
        return Request.Headers.ContainsKey("HX-Request") ? Partial("Panels/_Preview", this) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await FindAsync(id, stop)) return NotFound();
        // The same form sent again finds its own sheet: the first answer comes before any of what follows.
        if (Opening == Guid.Empty || Person.Protection != Protection.No || InForce is null) return Page();
        Lines = await LinesAsync(stop);
        if (Lines.Count == 0) ModelState.AddModelError("Form.Fields", texts["Release.NothingTicked"]);
        else if (Form.Shown != Shown) ModelState.AddModelError("Form.Fields", texts["Release.LookFirst"]);
        if (Form.Signed is { } day && (day > clock.Today || day < clock.Today.AddDays(-30))) ModelState.AddModelError("Form.Signed", texts["Release.DayWrong"]);
        if (!Form.IsRead) ModelState.AddModelError("Form.IsRead", texts["Consent.NotRead", Person.FirstName]);
        return ModelState.IsValid ? await forms.OnceAsync(this, db, () => WriteAsync(id, stop), stop) : Page();
    }

    private async Task<string?> WriteAsync(Guid id, CancellationToken stop)
    {
        if (IsProposed) return null;
        await db.LockAsync(id, stop);
        // Taken back while the form was on its way: nothing can be signed under it.
        if (!await db.Consents.AnyAsync(c => c.Id == InForce!.Id && c.Withdrawn == null, stop)) return null;
        var now = clock.Now;
        var older = await db.Sheets.Where(s => s.ParticipantId == id && s.OpeningId == Opening && s.Withdrawn == null).ToListAsync(stop);
        older.ForEach(s => s.Withdraw(now));
        var items = ReleaseSheet.ItemsOf(Person, sections, Form.Fields);
        db.Add(ReleaseSheet.Sign(ids.New(), id, Opening, InForce!, items, Form.Signed!.Value, Form.How!.Value, user.Id, now));
        await db.SaveChangesAsync(stop);
        return BackHref;
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken stop)
    {
        var today = clock.Today;
        if (await db.Participants.SingleOrDefaultAsync(p => p.Id == id, stop) is not { } found) return false;
        Person = found;
        InForce = await db.Consents.Where(Consent.InForce(ConsentPurpose.Placement, today)).Where(c => c.ParticipantId == id)
            .OrderByDescending(c => c.Until).FirstOrDefaultAsync(stop);
        sections = await db.Sections.AsNoTracking().Where(s => s.ParticipantId == id).ToListAsync(stop);
        var held = ReleaseSheet.ItemsOf(found, sections, [.. SheetField.All.Select(f => f.Code)]).Select(i => i.Field).ToHashSet();
        Fields = [.. SheetField.All.Where(f => held.Contains(f.Code)).Select(f => new Choice(f.Code, texts[$"Sheet.{f.Code}"]))];
        var sheet = await db.HoldingSheets(today).Where(s => s.ParticipantId == id && s.OpeningId == Opening).OrderByDescending(s => s.At)
            .Select(s => new { s.Signed, IsProposed = db.Proposals.Any(p => p.SheetId == s.Id && p.Ended == null) }).FirstOrDefaultAsync(stop);
        (Signed, IsProposed) = (sheet?.Signed, sheet?.IsProposed == true);
        return true;
    }

    private Task<IReadOnlyList<ReleasedLine>> LinesAsync(CancellationToken stop) =>
        words.LinesAsync(ReleaseSheet.ItemsOf(Person, sections, Form.Fields), stop);

    internal sealed class Input
    {
        /// <summary>Nothing is ticked from the start.</summary>
        public List<string> Fields { get; set; } = [];

        [Required(ErrorMessage = "Release.DayWrong")]
        public DateOnly? Signed { get; set; }

        [Required(ErrorMessage = "Confirmation.Missing"), EnumDataType(typeof(Confirmation), ErrorMessage = "Confirmation.Missing")]
        public Confirmation? How { get; set; }

        public bool IsRead { get; set; }

        /// <summary>Seal of the lines that stood in the preview.</summary>
        [StringLength(100)]
        public string? Shown { get; set; }
    }
}
