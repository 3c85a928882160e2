using Matching.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Participants.Contracts;
using Platform.Sdk;

namespace Matching.Pages;

/// <summary>The open requests for the signed-in coach's own participants, oldest first.</summary>
[RequirePermission("matching.request")]
internal sealed class Index(IRequestDirectory requests, ICaseload caseload, ICurrentUser user) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var mine = (await caseload.AssignedToAsync(user.Id, 200, stop)).ToDictionary(p => p.Id, p => p.Name);
        Rows = [.. (await requests.OpenForAsync(mine.Keys, stop)).Select(r => new Row(r.Id, mine[r.Participant], r.Asked))];
    }

    internal sealed record Row(Guid Id, string Name, DateTimeOffset Asked);
}
