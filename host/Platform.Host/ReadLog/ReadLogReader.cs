using Microsoft.EntityFrameworkCore;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>Shows a person's own rows to whoever may open that person.</summary>
internal sealed class ReadLogReader(HostDb db, IPersonAccess access) : IReadLog
{
    private const int PageSize = 50;

    public async Task<ReadLogPage> OfPersonAsync(Guid person, int page, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        if (access.Granted(person) == PersonDetail.None)
            throw new InvalidOperationException("The read log was asked for a person that this request may not show. Maybe [ShowsPerson(…)] is missing on the page model.");
        var rows = db.Set<ReadLogRecord>().AsNoTracking().Where(r => r.PersonId == person);
        var found = await rows.OrderByDescending(r => r.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(r => new ReadLogEntry(r.At, r.StaffId, r.Roles, r.Relation, PersonDetailCodes.Read(r.What), r.Purpose, r.Page, r.Reference)).ToListAsync(stop);
        return new(found, await rows.LongCountAsync(stop));
    }
}
