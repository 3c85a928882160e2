namespace Platform.Host.ReadLog;

/// <summary>How far the log has been gone through. Nobody's round covers what they read themselves: there the others' rounds count.</summary>
/// <param name="Last">The round that was signed last; null when there has been none.</param>
/// <param name="Through">How far most of the log has been gone through; 0 when nobody has begun.</param>
/// <param name="Furthest">Who got that far.</param>
/// <param name="Otherwise">How far the others got, which is what counts for what <paramref name="Furthest"/> read.</param>
internal sealed record ReviewState(ReadReview? Last, long Through, Guid? Furthest, long Otherwise)
{
    public static ReviewState Of(IReadOnlyCollection<ReadReview> furthestOfEach, ReadReview? last)
    {
        var most = furthestOfEach.MaxBy(r => r.Through);
        return new(last, most?.Through ?? 0, most?.ReviewerId, furthestOfEach.Where(r => r != most).Max(r => (long?)r.Through) ?? 0);
    }

    /// <summary>Whether nobody who may has gone through it yet.</summary>
    public bool IsNew(ReadLogRecord row) => row.Id > (row.StaffId == Furthest ? Otherwise : Through);
}
