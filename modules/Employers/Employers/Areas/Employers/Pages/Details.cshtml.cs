using Employers.Data;
using Employers.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;
using Taxonomy.Contracts;

namespace Employers.Pages;

/// <summary>Everything to know before one calls: who talked with them last, what is next, whom to ask for, and the whole story.</summary>
[RequirePermission("employers.read")]
internal sealed class Details(
    EmployersDb db, ICurrentUser user, IStaffDirectory staff, IFieldCipher cipher, ITaxonomy taxonomy, IUndo undo, IInstallationClock clock, IStringLocalizer<Texts> texts) : PageModel
{
    private const int MostShown = 200;

    private static readonly string[] TabNames = ["story", "workplaces", "people", "more"];

    public Employer Employer { get; private set; } = null!;

    public string Tab { get; private set; } = TabNames[0];

    public IReadOnlyList<TabLink> Tabs { get; private set; } = [];

    public IReadOnlyList<Workplace> Workplaces { get; private set; } = [];

    public IReadOnlyList<ContactPerson> People { get; private set; } = [];

    public IReadOnlyDictionary<string, Concept> Sectors { get; private set; } = new Dictionary<string, Concept>();

    public NextStep? Step { get; private set; }

    public string? StepOwner { get; private set; }

    public string? Responsible { get; private set; }

    /// <summary>Who talked with them and when, as one sentence.</summary>
    public string LastWords { get; private set; } = "";

    /// <summary>True when a colleague was in touch not long ago: check with them first.</summary>
    public bool ColleagueWasThere { get; private set; }

    public DateOnly Today => clock.Today;

    public bool MayWrite => user.May("employers.register") && Employer.Archived is null;

    /// <summary>The number, when it is an organisation's; a sole trader's is a personal identity number and is not shown.</summary>
    public string? Number { get; private set; }

    public bool IsSoleTrader { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? tab, CancellationToken stop)
    {
        if (await db.Employers.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, stop) is not { } employer) return NotFound();
        Employer = employer;
        Tab = TabNames.Contains(tab) ? tab! : TabNames[0];
        ReadNumber();
        Step = await db.Steps.AsNoTracking().FirstOrDefaultAsync(s => s.EmployerId == id && s.Closed == null, stop);
        Workplaces = await db.Workplaces.AsNoTracking().Where(w => w.EmployerId == id).OrderBy(w => w.Name).ThenBy(w => w.Id).Take(MostShown).ToListAsync(stop);
        People = await db.People.AsNoTracking().Where(p => p.EmployerId == id && p.Left == null).OrderBy(p => p.Registered).ThenBy(p => p.Id).Take(MostShown).ToListAsync(stop);
        if (Tab == "workplaces") Sectors = await taxonomy.GetManyAsync([.. Workplaces.Select(w => w.Sector).OfType<string>().Distinct()], stop);
        var last = await db.Contacts.AsNoTracking().Where(c => c.EmployerId == id).OrderByDescending(c => c.Day).ThenByDescending(c => c.Logged).ThenByDescending(c => c.Id)
            .Select(c => new LastContact(c.StaffId, c.Kind, c.Day)).FirstOrDefaultAsync(stop);
        await SayWhoAsync(last, stop);
        Tabs = [.. TabNames.Select(name => new TabLink(texts["Tab." + name], Url.Page("Details", new { id, tab = name == TabNames[0] ? null : name })!,
            name switch { "workplaces" => Workplaces.Count, "people" => People.Count, _ => null }, name == Tab))];
        await SayAsync(id, stop);
        return Page();
    }

    private void ReadNumber()
    {
        if (Employer.NumberCipher is not { } sealedNumber) return;
        var number = new OrganisationNumber(Employer.Country, cipher.Decrypt(sealedNumber, Employer.Id, Employer.NumberField));
        IsSoleTrader = number.IsPersonal;
        Number = number.IsPersonal ? null : number.ToString();
    }

    private async Task SayWhoAsync(LastContact? last, CancellationToken stop)
    {
        var asked = new[] { last?.Who, Employer.Responsible, Step?.OwnerId }.OfType<Guid>().Distinct().ToList();
        var names = await staff.NamesAsync(asked, stop);
        string? Name(Guid? who) => who is { } known ? names.GetValueOrDefault(known) : null;
        (Responsible, StepOwner) = (Name(Employer.Responsible), Name(Step?.OwnerId));
        if (last is null)
        {
            LastWords = texts["Details.NothingLogged"];
            return;
        }
        var (day, ago) = (DateWords.Long(last.Day), DateWords.Ago(last.Day, Today));
        var wrote = last.Kind == ContactKind.Mail ? "Wrote" : "Talked";
        if (last.Who == user.Id) LastWords = texts[$"Details.You{wrote}", day, ago];
        else
        {
            var name = Name(last.Who) ?? texts["Details.Colleague"];
            ColleagueWasThere = true;
            LastWords = texts[$"Details.Other{wrote}", name, day, ago, name.Split(' ')[0]];
        }
    }

    private async Task SayAsync(Guid id, CancellationToken stop)
    {
        if (Request.Query.ContainsKey("_registered")) this.Say(texts["Register.Done", Employer.Name]);
        else if (Request.Query.ContainsKey("_logged")) this.Say(texts["Log.Done"]);
        else if (Request.Query.ContainsKey("_saved")) this.Say(texts["Edit.Saved"]);
        else if (Request.Query.ContainsKey("_late")) this.Say(texts["Person.Late"]);
        else if (Request.Query["_undo"].ToString() is { Length: > 0 } token
            && await undo.OfferedAsync(db, ContactPerson.RemoveAction, token, stop) is { } person
            && await db.People.Where(p => p.Id == person && p.EmployerId == id).Select(p => p.Name).FirstOrDefaultAsync(stop) is { } name)
            this.Say(texts["Person.Removed", name], Url.Page("EditContact", "Return", new { id = person, token }));
    }

    internal sealed record LastContact(Guid Who, ContactKind Kind, DateOnly Day);
}
