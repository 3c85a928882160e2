namespace Platform.Host.Demo;

/// <summary>
/// What time it is in the demo's past, who is at work, and which ids have been given: of each row of parts its own, because rows live side by
/// side. Whoever is not in a row is in row 0.
/// </summary>
internal sealed class DemoMoments
{
    private readonly DemoMoment[] rows = [.. Enumerable.Range(0, DemoMoment.MostRows).Select(row => new DemoMoment((uint)row))];
    private readonly AsyncLocal<DemoMoment?> here = new();

    public DemoMoment Now => here.Value ?? rows[0];

    /// <summary>Lives rows side by side, each from the caller's time on; the caller goes on at the latest time that one of them has come to.</summary>
    public async Task SideBySideAsync(IEnumerable<Func<Task>> works)
    {
        var living = works.Select((work, at) => (Row: rows[at + 1], Work: work)).ToList();
        if (living.Count == 0) return;
        await Task.WhenAll(living.Select(l => BesideAsync(l.Row, l.Work)));
        Now.At = living.Max(l => l.Row.At);
    }

    /// <summary>Does something in the last row, while the caller goes on.</summary>
    public Task MeanwhileAsync(Func<Task> work) => BesideAsync(rows[^1], work);

    private Task BesideAsync(DemoMoment row, Func<Task> work)
    {
        (row.At, row.Who, row.Role) = (Now.At, Now.Who, Now.Role);
        return Task.Run(() =>
        {
            here.Value = row;
            return work();
        });
    }
}
