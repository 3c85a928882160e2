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

/// <summary>On the phone, just after the call: how, what was said, what is next. Only how is required.</summary>
[RequirePermission("employers.register")]
[KeepsDraft]
internal sealed class LogContact(
    EmployersDb db, IIds ids, ICurrentUser user, IStaffDirectory staff, IInstallationClock clock, IWorkingDays days, IFormOnce forms, IStringLocalizer<Texts> texts) : PageModel
{
    private const int MostPeople = 200;

    [BindProperty]
    public Input Form { get; set; } = new();

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public NextStep? Planned { get; private set; }

    public string? PlannedBy { get; private set; }

    public HealthQuestion Health { get; } = new();

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public IReadOnlyList<Choice> Kinds => [.. Enum.GetValues<ContactKind>().Select(k => new Choice(k.ToString(), texts[$"Kind.{k}"]))];

    public IReadOnlyList<Choice> Whens => [new("now", texts["Log.When.now"]), new("today", texts["Log.When.today"]), new("day", texts["Log.When.day"])];

    public IReadOnlyList<Choice> Steps => [new("", texts["Log.Next.None"]), .. Enum.GetValues<StepKind>().Select(k => new Choice(k.ToString(), texts[$"Log.Next.{k}"]))];

    public IReadOnlyList<Choice> NextWhens => [new("tomorrow", texts["Log.Next.tomorrow"]), new("week", texts["Log.Next.week"]), new("day", texts["Log.Next.day"])];

    public async Task<IActionResult> OnGetAsync(Guid id, ContactKind? kind, CancellationToken stop)
    {
        if (!await ReadAsync(id, stop)) return NotFound();
        ModelState.Clear();
        Form.Kind = kind is { } known && Enum.IsDefined(known) ? known.ToString() : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (!await ReadAsync(id, stop)) return NotFound();
        var day = Form.When == "day" ? Form.Day : clock.Today;
        if (day is null) ModelState.AddModelError("Form.Day", texts["Log.DayMissing"]);
        else if (day > clock.Today || day < clock.Today.AddYears(-10)) ModelState.AddModelError("Form.Day", texts["Log.DayWrong"]);
        var due = NextDue();
        if (Form.Next is { Length: > 0 } && (due is null || due < clock.Today || due > clock.Today.AddYears(5))) ModelState.AddModelError("Form.NextDay", texts["Log.NextDayWrong"]);
        if (Form.Person is { } chosen && People.All(p => p.Value != chosen.ToString())) ModelState.AddModelError("Form.Person", texts["Log.PersonWrong"]);
        Health.Ask(ModelState, Form.NotAboutHealth, ("Form.Note", Form.Note));
        return !ModelState.IsValid ? Page() : await forms.OnceAsync(this, db, () => WriteAsync(id, day!.Value, due, stop), stop);
    }

    private async Task<string?> WriteAsync(Guid id, DateOnly day, DateOnly? due, CancellationToken stop)
    {
        var now = clock.Now;
        TimeOnly? time = Form.When == "now" ? TimeOnly.FromDateTime(clock.ToLocal(now).DateTime) : null;
        var contact = Contact.Log(ids.New(), id, Enum.Parse<ContactKind>(Form.Kind!), day, time, user.Id, now)
            .With(Form.Person, Form.Note, Form.Minutes, Form.Place, Form.OnWish);
        db.Add(contact);
        // Locked, so that two who log at once leave one next step open, the later one's.
        var relation = await db.Relations.FromSql($"select * from employers.relation where employer_id = {id} for update").AsNoTracking().SingleAsync(stop);
        if (relation.LastContact is not { } last || last < day)
            await db.Relations.Where(r => r.EmployerId == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.LastContact, day), stop);
        var step = Form.Next is { Length: > 0 } next ? Enum.Parse<StepKind>(next) : (StepKind?)null;
        if (Form.StepDone || step is not null)
        {
            foreach (var open in await db.Steps.Where(s => s.EmployerId == id && s.Closed == null).ToListAsync(stop)) open.Close(now);
            // The old one must be closed before the new one is there: the database lets an employer have one.
            await db.SaveChangesAsync(stop);
        }
        if (step is { } kind) db.Add(NextStep.Plan(ids.New(), id, kind, due!.Value, user.Id, now));
        await db.SaveChangesAsync(stop);
        return Url.Page("Logged", new { id = contact.Id });
    }

    private DateOnly? NextDue() => Form.NextWhen switch
    {
        "tomorrow" => days.AddWorkingDays(clock.Today.AddDays(1), 0),
        "week" => days.AddWorkingDays(clock.Today.AddDays(7), 0),
        _ => Form.NextDay,
    };

    private async Task<bool> ReadAsync(Guid id, CancellationToken stop)
    {
        (Id, Name) = (id, await db.Employers.Where(e => e.Id == id && e.Archived == null).Select(e => e.Name).FirstOrDefaultAsync(stop) ?? "");
        if (Name.Length == 0) return false;
        Planned = await db.Steps.AsNoTracking().FirstOrDefaultAsync(s => s.EmployerId == id && s.Closed == null, stop);
        if (Planned is not null) PlannedBy = (await staff.NamesAsync([Planned.OwnerId], stop)).GetValueOrDefault(Planned.OwnerId);
        var people = await db.People.Where(p => p.EmployerId == id && p.Left == null).OrderBy(p => p.Name).ThenBy(p => p.Id).Take(MostPeople)
            .Select(p => new { p.Id, p.Name, p.Role }).ToListAsync(stop);
        People = [new("", texts["Log.Person.None"]), .. people.Select(p => new Choice(p.Id.ToString(), p.Role is null ? p.Name : $"{p.Name}, {p.Role}"))];
        return true;
    }

    internal sealed class Input
    {
        [Required(ErrorMessage = "Log.KindMissing"), EnumDataType(typeof(ContactKind), ErrorMessage = "Log.KindMissing")]
        public string? Kind { get; set; }

        [AllowedValues("now", "today", "day", ErrorMessage = "Log.WhenMissing")]
        public string When { get; set; } = "now";

        public DateOnly? Day { get; set; }

        [StringLength(Contact.NoteLength, ErrorMessage = "Log.NoteLong")]
        public string? Note { get; set; }

        public bool NotAboutHealth { get; set; }

        public bool StepDone { get; set; }

        [EnumDataType(typeof(StepKind), ErrorMessage = "Log.NextWrong")]
        public string? Next { get; set; }

        [AllowedValues("tomorrow", "week", "day", ErrorMessage = "Log.NextDayWrong")]
        public string NextWhen { get; set; } = "week";

        public DateOnly? NextDay { get; set; }

        public Guid? Person { get; set; }

        [Range(1, Contact.MostMinutes, ErrorMessage = "Log.MinutesWrong")]
        public int? Minutes { get; set; }

        [StringLength(Contact.PlaceLength, ErrorMessage = "Log.PlaceLong")]
        public string? Place { get; set; }

        public bool OnWish { get; set; }
    }
}
