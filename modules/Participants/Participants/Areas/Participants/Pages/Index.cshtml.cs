using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Participants.Data;
using Platform.Sdk;

namespace Participants.Pages;

/// <summary>The signed-in coach's own participants, newest first.</summary>
[RequirePermission("participants.read")]
internal sealed class Index(ParticipantsDb db, ICurrentUser user, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayEnrol => user.May("participants.enrol");

    public async Task OnGetAsync(CancellationToken stop)
    {
        var mine = db.KnownTo(user.Id, DateOnly.FromDateTime(clock.GetLocalNow().Date)).AsNoTracking();
        Total = await mine.CountAsync(stop);
        Rows = await mine.OrderByDescending(p => p.Enrolled).ThenByDescending(p => p.Id).Take(PageSize)
            .Select(p => new Row(p.Id, p.FirstName + " " + p.LastName, p.Enrolled)).ToListAsync(stop);
    }

    internal sealed record Row(Guid Id, string Name, DateOnly Enrolled);
}
