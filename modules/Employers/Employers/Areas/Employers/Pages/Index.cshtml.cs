using System.Globalization;
using Employers.Data;
using Employers.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Employers.Pages;

/// <summary>The registry, searched by name or town, and by who is responsible.</summary>
[RequirePermission("employers.read")]
internal sealed class Index(EmployersDb db, ICurrentUser user, IStaffDirectory staff, IUndo undo, IStringLocalizer<Texts> texts) : PageModel
{
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    public ListQuery Query { get; private set; } = null!;

    public IReadOnlyList<FilterChip> Chips { get; private set; } = [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Cities { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayRegister => user.May("employers.register");

    public string? NameOf(Guid? who) => who is { } id ? names.GetValueOrDefault(id) : null;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request).OrderedBy("name");
        await SayAsync(stop);
        await ReadChoicesAsync(stop);
        var list = new EmployerList(db, user.Id);
        var found = list.Filtered(Query);
        Total = await found.CountAsync(stop);
        Query = Query.Within(Total);
        Rows = await EmployerList.Sorted(found, Query).Skip(Query.Skip).Take(Query.PageSize)
            .Select(l => new Row(l.Employer.Id, l.Employer.Name, l.Employer.City, l.Employer.Responsible, l.Relation.LastContact)).ToListAsync(stop);
        names = await staff.NamesAsync([.. Rows.Select(r => r.Responsible).OfType<Guid>().Distinct()], stop);
        Chips = await ChipsAsync(list, stop);
    }

    /// <summary>What is filtered, in its order, as a file. Nobody's contact details are in it.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request).OrderedBy("name");
        // Asked for before the rows are read: the file is written as they come.
        var people = (await ResponsibleChoices.ReadAsync(db, staff, stop)).ToDictionary(p => p.Id, p => p.Name);
        var rows = EmployerList.Sorted(new EmployerList(db, user.Id).Filtered(Query), Query)
            .Select(l => new Row(l.Employer.Id, l.Employer.Name, l.Employer.City, l.Employer.Responsible, l.Relation.LastContact)).AsAsyncEnumerable();
        string[] head = [texts["Employer.Name"], texts["Employer.City"], texts["Employer.Responsible"], texts["Index.LastContact"]];
        return new CsvFile(texts["Index.File"], head, rows.Select(r => (IReadOnlyList<string?>)
            [r.Name, r.City, r.Responsible is { } who ? people.GetValueOrDefault(who) : null, r.LastContact?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]));
    }

    private async Task ReadChoicesAsync(CancellationToken stop)
    {
        Cities = [new("", texts["Index.AllCities"]), .. (await CityChoices.ReadAsync(db, stop)).Select(c => new Choice(c, c))];
        People =
        [
            new("", texts["Index.Anybody"]), new(EmployerList.Me, texts["Index.Me"]), new(EmployerList.Nobody, texts["Index.NobodyResponsible"]),
            .. (await ResponsibleChoices.ReadAsync(db, staff, stop)).Where(p => p.Id != user.Id).Select(p => new Choice(p.Id.ToString(), p.Name)),
        ];
    }

    private async Task<IReadOnlyList<FilterChip>> ChipsAsync(EmployerList list, CancellationToken stop)
    {
        var chips = new List<FilterChip>();
        foreach (var (name, value) in Query.Filters.DistinctBy(f => f.Key))
        {
            var text = name switch
            {
                EmployerList.Words or EmployerList.City => value,
                EmployerList.Responsible => People.FirstOrDefault(p => p.Value == value)?.Text,
                _ => null,
            };
            if (text is null) continue;
            // Counted only where it helps: what the list would hold without this one.
            chips.Add(new(name, value, text, Total == 0 ? await list.Filtered(Query, name).CountAsync(stop) : null));
        }
        return chips;
    }

    /// <summary>What was archived a moment ago, as long as it can be taken back; or that it no longer could.</summary>
    private async Task SayAsync(CancellationToken stop)
    {
        // Names with an underscore are not filters, so the list's own links do not carry them on.
        var token = Request.Query["_undo"].ToString();
        if (Request.Query.ContainsKey("_late")) this.Say(texts["Archive.Late"]);
        else if (await undo.OfferedAsync(db, Employer.ArchiveAction, token, stop) is { } id
            && await db.Employers.Where(e => e.Id == id).Select(e => e.Name).FirstOrDefaultAsync(stop) is { } name)
            this.Say(texts["Archive.Done", name], Url.Page("Edit", "Restore", new { id, token }));
    }

    internal sealed record Row(Guid Id, string Name, string? City, Guid? Responsible, DateOnly? LastContact);
}
