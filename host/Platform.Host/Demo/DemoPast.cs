using System.Collections.Concurrent;
using Platform.Host.Events;
using Platform.Host.ReadLog;
using Platform.Sdk;

namespace Platform.Host.Demo;

/// <summary>The day that a demo is living, and what its parts leave each other.</summary>
internal sealed class DemoPast(
    DemoPlan plan, IReadOnlyList<DateOnly> days, IReadOnlyList<(string Role, DemoStaff Person)> staff, DemoClock clock, DemoMoments moments, IServiceProvider services) : IDemoDay
{
    private const int DaysOfReading = 30;
    private readonly ConcurrentDictionary<string, List<(Guid, Guid)>> sent = [];
    private readonly DateTimeOffset begin = new(days[0].ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    public DateOnly Date => days[Number];

    public DateOnly Anchor => plan.Anchor;

    public int Number { get; private set; }

    public int Days => days.Count;

    public void Begin(int number)
    {
        Number = number;
        As(null, 7, 30);
    }

    /// <summary>A while later nobody is at work.</summary>
    public void Pause(TimeSpan length)
    {
        (moments.Now.Who, moments.Now.Role) = (null, null);
        clock.Advance(length);
    }

    /// <summary>Nobody is at work, and it is the time at which jobs run.</summary>
    public void Night(DateOnly date)
    {
        Pause(TimeSpan.Zero);
        clock.Set(date, 2, 40);
    }

    public int Of(int whole) => Math.Max(1, (int)Math.Round(whole * plan.Share));

    public IEnumerable<int> Turn(int total, int first)
    {
        if (Number == 0) return Enumerable.Range(0, Math.Min(first, total));
        var (rest, later) = (total - Math.Min(first, total), Math.Max(1, Days - 1));
        var (from, to) = ((int)((long)rest * (Number - 1) / later), (int)((long)rest * Number / later));
        return Enumerable.Range(total - rest + from, to - from);
    }

    public bool NowAndThen(int every, int left) => Number % every == every / 2 || Days - Number == left;

    public Random Chance(string purpose) => new(DemoChance.Seed($"{purpose} {Number}"));

    public Guid Id(string kind, int number) => DemoIds.Named(begin, kind, number);

    public IReadOnlyList<DemoStaff> Staff(string role) => [.. staff.Where(s => s.Role == role).Select(s => s.Person)];

    public void As(DemoStaff? who, int hour, int minute)
    {
        (moments.Now.Who, moments.Now.Role) = (who, staff.FirstOrDefault(s => s.Person == who).Role);
        clock.Set(Date, hour, minute);
    }

    public async Task ReadAsync(string page, string purpose, PersonDetail what, IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        if (Days - Number > DaysOfReading || people.Count == 0 || moments.Now.Who is not { } reader) return;
        await using var scope = services.CreateAsyncScope();
        if (scope.ServiceProvider.GetServices<ICaseGate>().SingleOrDefault() is not { } gate) return;
        var known = await gate.AskAsync(new(reader.Id, people, InList: false), stop);
        var rows = people.Distinct().Where(p => known.TryGetValue(p, out var access) && (access.Scope & what) != PersonDetail.None)
            .Select(p => ReadLogRow.Of(p, known[p].Relation, known[p].Scope & what)).ToList();
        await scope.ServiceProvider.GetRequiredService<ReadLogWriter>().AppendAsync(FailureWords.NewReference(), page, purpose, rows, stop);
    }

    public void Send(string page, Guid subject, Guid about)
    {
        var waiting = sent.GetOrAdd(page, _ => []);
        lock (waiting) waiting.Add((subject, about));
    }

    public IReadOnlyList<(Guid Subject, Guid About)> Take(string page) => sent.TryRemove(page, out var waiting) ? waiting : [];
}
