using System.Diagnostics;
using System.Globalization;

namespace Faults.Tests;

/// <summary>Pulls plugs, starts killed hosts again at once (as a supervisor would; the database is the hosts' own matter), and takes the time.</summary>
internal sealed class Kills(Installation installation)
{
    private readonly List<Recovery> times = [];

    public int Count { get; private set; }

    public IReadOnlyList<Recovery> Times => times;

    /// <summary>One to three different victims.</summary>
    public static IReadOnlyList<Victim> Draw(Random random)
    {
        var all = Enum.GetValues<Victim>();
        random.Shuffle(all);
        return all[..(random.Next(10) switch { < 5 => 1, < 8 => 2, _ => 3 })];
    }

    /// <summary>Kills in turn, with up to a second between, so that some fall into the recovery of others.</summary>
    public async Task<IReadOnlyList<Recovery>> CarryOutAsync(IReadOnlyList<Victim> victims, Random random, TimeSpan patience)
    {
        var found = new List<Task<Recovery>>();
        foreach (var victim in victims)
        {
            // Time for writes to be under way.
            await Task.Delay(random.Next(200, 1200));
            Kill(victim, random);
            Count++;
            var since = Stopwatch.StartNew();
            var restarted = victim is Victim.FirstHost or Victim.SecondHost ? installation.Nodes[(int)victim].StartAsync() : Task.CompletedTask;
            // The database is back when a node that ran all the time says so, or else when it answers us.
            Task ready = !IsDatabase(victim) ? installation.Nodes[(int)victim].WaitUntilReadyAsync(patience)
                : installation.Nodes.Where((_, i) => !victims.Contains((Victim)i)).ToList() is { Count: > 0 } survivors
                    ? Task.WhenAll(survivors.Select(n => n.WaitUntilReadyAsync(patience))) : installation.WaitUntilDatabaseAnswersAsync(patience);
            found.Add(WaitAsync(new(IsDatabase(victim), victims.Count == 1, default), restarted, ready, since));
        }
        var recoveries = await Task.WhenAll(found);
        await Task.WhenAll(installation.Nodes.Select(n => n.WaitUntilReadyAsync(patience)));
        times.AddRange(recoveries);
        return recoveries;
    }

    private static bool IsDatabase(Victim victim) => victim is Victim.Database or Victim.Backend;

    private static async Task<Recovery> WaitAsync(Recovery recovery, Task restarted, Task ready, Stopwatch since)
    {
        await ready;
        recovery = recovery with { Took = since.Elapsed };
        await restarted;
        return recovery;
    }

    private void Kill(Victim victim, Random random)
    {
        switch (victim)
        {
            case Victim.FirstHost or Victim.SecondHost:
                installation.Nodes[(int)victim].Kill();
                break;
            case Victim.Database:
                End(installation.Postmaster);
                break;
            case Victim.Backend:
                if (Sessions() is { Count: > 0 } sessions) End(sessions[random.Next(sessions.Count)]);
                break;
        }
    }

    /// <summary>Our own server's child processes that serve somebody.</summary>
    private List<int> Sessions() => installation.Postmaster is not { } server ? [] :
    [
        .. Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(n => int.TryParse(n, out _)).Select(n => int.Parse(n!, CultureInfo.InvariantCulture))
            .Where(id => Read(id, "cmdline").Contains("[local]", StringComparison.Ordinal) && Read(id, "stat").Split(") ")[^1].Split(' ') is [_, var parent, ..]
                && parent == server.ToString(CultureInfo.InvariantCulture)),
    ];

    private static string Read(int process, string file)
    {
        try { return File.ReadAllText($"/proc/{process}/{file}"); }
        catch (IOException) { return ""; }
    }

    private static void End(int? process)
    {
        try
        {
            if (process is { } id) Process.GetProcessById(id).Kill();
        }
        catch (ArgumentException)
        {
            // Gone already: another kill of the round was faster.
        }
    }
}
