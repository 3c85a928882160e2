using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Participants.Data;
using Participants.Domain;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Participants.Pages;

/// <summary>The signed-in coach's own participants, newest first; protected people are reached by their case number alone.</summary>
[RequirePermission("participants.read")]
[ShowsPeople(PersonDetail.Name, "case.list")]
internal sealed class Index(ParticipantsDb db, IPersonAccess access, ICurrentUser user, TimeProvider clock) : PageModel
{
    public ListQuery Query { get; private set; } = null!;

    public IReadOnlyList<FilterChip> Chips => [];

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayEnrol => user.May("participants.enrol");

    public async Task OnGetAsync(CancellationToken stop)
    {
        Query = ListQuery.From(Request).OrderedBy("enrolled", descending: true);
        var mine = db.KnownTo(user.Id, DateOnly.FromDateTime(clock.GetLocalNow().Date)).AsNoTracking();
        Total = await mine.CountAsync(stop);
        Query = Query.Within(Total);
        var found = await Sorted(mine).Skip(Query.Skip).Take(Query.PageSize)
            .Select(p => new Row(p.Id, p.FirstName + " " + p.LastName, p.Enrolled)).ToListAsync(stop);
        var shown = await access.FilterAsync([.. found.Select(r => r.Id)], PersonDetail.Name, stop);
        Rows = [.. found.Where(r => shown.Contains(r.Id))];
    }

    private IQueryable<Participant> Sorted(IQueryable<Participant> mine) => (Query.Sort, Query.Descending) switch
    {
        ("name", false) => mine.OrderBy(p => p.FirstName).ThenBy(p => p.LastName).ThenBy(p => p.Id),
        ("name", true) => mine.OrderByDescending(p => p.FirstName).ThenByDescending(p => p.LastName).ThenByDescending(p => p.Id),
        (_, false) => mine.OrderBy(p => p.Enrolled).ThenBy(p => p.Id),
        _ => mine.OrderByDescending(p => p.Enrolled).ThenByDescending(p => p.Id),
    };

    internal sealed record Row(Guid Id, string Name, DateOnly Enrolled);
}
