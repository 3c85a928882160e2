using Matching.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Participants.Contracts;
using Platform.Sdk;
using Platform.Sdk.Components;

namespace Matching.Pages;

/// <summary>The open requests for the signed-in coach's own participants, oldest first.</summary>
[RequirePermission("matching.request")]
[ShowsPeople(PersonDetail.Name, "match.request")]
internal sealed class Index(IRequestDirectory requests, ICaseload caseload, ICurrentUser user) : PageModel
{
    /// <summary>A coach has some thirty cases; this is far beyond what one person can carry.</summary>
    private const int MostCases = 200;

    public ListQuery Query { get; private set; } = null!;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var mine = (await caseload.AssignedToAsync(user.Id, MostCases, stop)).ToDictionary(p => p.Id, p => p.Name);
        var open = await requests.OpenForAsync(mine.Keys, stop);
        Total = open.Count;
        Query = ListQuery.From(Request).Within(Total);
        Rows = [.. open.Skip(Query.Skip).Take(Query.PageSize).Select(r => new Row(r.Id, mine[r.Participant], r.Asked))];
    }

    internal sealed record Row(Guid Id, string Name, DateTimeOffset Asked);
}
