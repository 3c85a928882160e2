using Microsoft.EntityFrameworkCore;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>
/// What others have read, for a reviewer: never what the reviewer read. Nothing is counted further than <see cref="Most"/>, so a log of years
/// costs no more than one of weeks; older readings are reached by choosing days.
/// </summary>
internal sealed class ReadingList(HostDb db, ICurrentUser user, IInstallationClock clock, OffHours off)
{
    public const int Most = 10_000;

    /// <summary>How many there are; one more than <see cref="Most"/> when they are more.</summary>
    public async Task<int> CountAsync(ReadingFilter filter, CancellationToken stop) => await (await FilteredAsync(filter, stop)).Take(Most + 1).CountAsync(stop);

    /// <summary>A page, newest first.</summary>
    public async Task<IReadOnlyList<ReadLogRecord>> ReadAsync(ReadingFilter filter, int skip, int take, CancellationToken stop) =>
        await (await FilteredAsync(filter, stop)).OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Skip(skip).Take(take).ToListAsync(stop);

    /// <summary>What nobody has gone through yet, as far as <see cref="CountAsync"/> counts.</summary>
    public Task<int> CountNewAsync(ReviewState reviewed, CancellationToken stop) => New(Others, reviewed).Take(Most + 1).CountAsync(stop);

    /// <summary>The day of the first reading that nobody has gone through; null when there is none.</summary>
    public async Task<DateOnly?> FirstNewAsync(ReviewState reviewed, CancellationToken stop) =>
        await New(Others, reviewed).OrderBy(r => r.Id).Select(r => (DateTimeOffset?)r.At).FirstOrDefaultAsync(stop) is { } at ? Day(at) : null;

    /// <summary>How many of those that nobody has gone through are outside working hours.</summary>
    public Task<int> CountNewOffHoursAsync(ReviewState reviewed, DateOnly first, CancellationToken stop) =>
        New(InOffHours(first, clock.Today), reviewed).Take(Most + 1).CountAsync(stop);

    private IQueryable<ReadLogRecord> Others => db.Set<ReadLogRecord>().AsNoTracking().Where(r => r.StaffId != user.Id);

    private async Task<IQueryable<ReadLogRecord>> FilteredAsync(ReadingFilter filter, CancellationToken stop)
    {
        var rows = !filter.OffHours ? Others : InOffHours(filter.From ?? await FirstAsync(stop), filter.To < clock.Today ? filter.To.Value : clock.Today);
        if (filter.Reader is { } reader) rows = rows.Where(r => r.StaffId == reader);
        if (filter.From is { } first && clock.StartOf(first) is var from) rows = rows.Where(r => r.At >= from);
        if (filter.To is { } last && clock.StartOf(last.AddDays(1)) is var end) rows = rows.Where(r => r.At < end);
        return rows;
    }

    private IQueryable<ReadLogRecord> InOffHours(DateOnly first, DateOnly last)
    {
        var (from, to) = off.Stretches(first, last);
        // «offset 0» keeps the inner part whole: joined as usual the whole log would be read once for each stretch.
        return db.Set<ReadLogRecord>().FromSql($"""
            select log.* from unnest({from}, {to}) as stretch (a, b)
            cross join lateral (select * from platform.read_log l where l.at >= stretch.a and l.at < stretch.b offset 0) as log
            """).AsNoTracking().Where(r => r.StaffId != user.Id);
    }

    private static IQueryable<ReadLogRecord> New(IQueryable<ReadLogRecord> rows, ReviewState reviewed)
    {
        var (through, otherwise, furthest) = (reviewed.Through, reviewed.Otherwise, reviewed.Furthest);
        var most = rows.Where(r => r.Id > through);
        return furthest is null || otherwise == through ? most : most.Concat(rows.Where(r => r.StaffId == furthest && r.Id > otherwise && r.Id <= through));
    }

    private async Task<DateOnly> FirstAsync(CancellationToken stop) =>
        await db.Set<ReadLogRecord>().OrderBy(r => r.At).ThenBy(r => r.Id).Select(r => (DateTimeOffset?)r.At).FirstOrDefaultAsync(stop) is { } at ? Day(at) : clock.Today;

    private DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(clock.ToLocal(moment).DateTime);
}
