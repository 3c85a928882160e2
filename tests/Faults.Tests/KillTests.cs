using System.Globalization;
using Platform.Testing;
using Xunit.Abstractions;

namespace Faults.Tests;

/// <summary>Twenty writers, two nodes, and somebody who pulls plugs: rounds of a few seconds on one installation that only grows.</summary>
[Collection(RigCollection.Name)]
public sealed class KillTests(Installation installation, ITestOutputHelper output)
{
    private const int Writers = 20;
    private static readonly TimeSpan LongestHost = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestDatabase = TimeSpan.FromSeconds(30);

    /// <summary>Two cores are shared with other work: the limits of the requirement are for the median, one time may take longer.</summary>
    private const int Leniency = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Figures figures = new("kill", output);

    [Fact]
    public async Task What_was_acknowledged_survives_every_kill_once_and_whole()
    {
        var seed = Seed.Read();
        await installation.SettleAsync();
        var rounds = Seed.Rounds ?? (Clone.IsFullRun ? 100 : 2);
        figures.Say($"seed {seed} (PLATFORM_SEED repeats it), {rounds} rounds, {Writers} writers, 2 nodes");
        var random = new Random(seed);
        var ledger = new Ledger();
        var judge = new Judge(installation, ledger);
        var kills = new Kills(installation);
        var subjects = Enumerable.Range(0, 30).Select(_ => Guid.NewGuid()).ToList();
        var consultant = await installation.AccountAsync("consultant");
        var writers = Enumerable.Range(0, Writers).Select(i => new Writer(installation, ledger, subjects, $"w{seed}-{i}", seed + i)).ToList();
        foreach (var writer in writers) await writer.SignInAsync(consultant);
        for (var round = 1; round <= rounds; round++)
        {
            using var writing = new CancellationTokenSource();
            using var patience = new CancellationTokenSource(Patience);
            var written = writers.Select(w => Task.Run(() => w.RunAsync(writing.Token, patience.Token))).ToList();
            // The everyday run is short, so it always meets both a host and the database.
            var victims = Clone.IsFullRun ? Kills.Draw(random) : round == 1 ? [Victim.Database, Victim.FirstHost] : [Victim.SecondHost, Victim.Backend];
            var times = await kills.CarryOutAsync(victims, random, Patience);
            await writing.CancelAsync();
            await Task.WhenAll(written);
            await judge.QuiesceAsync(Patience);
            var verdict = await judge.CompareAsync();
            figures.Say($"round {round}: {string.Join(" + ", victims)}; {string.Join(", ", times)}; acknowledged {verdict.Acknowledged}, unanswered {ledger.Unanswered}, faults {verdict.Faults.Count()}, odd answers {ledger.Odd.Count}");
            Assert.True(!verdict.Faults.Any() && ledger.Odd.IsEmpty, $"seed {seed}, round {round}: {string.Join("; ", verdict.Faults.Concat(ledger.Odd).Take(20))}\n{installation.Tail()}");
            Assert.All(times, t => Assert.True(t.Took < Leniency * (t.OfDatabase || !t.Alone ? LongestDatabase : LongestHost), $"seed {seed}, round {round}: {t}"));
        }
        foreach (var writer in writers) writer.Dispose();
        Tell(ledger, kills);
        await TellOfMailAsync(kills);
    }

    private void Tell(Ledger ledger, Kills kills)
    {
        figures.Say($"written {ledger.Entries.Count}, acknowledged {ledger.Acknowledged.Count}, sent more than once {ledger.Entries.Count(e => e.Sent > 1)}, "
            + "missing 0, twice 0, half 0; every event heard once and in order");
        figures.Say($"starts cut off by a kill of the database: {installation.Nodes.Sum(n => n.FailedStarts)}");
        foreach (var kind in kills.Times.GroupBy(t => t.Kind))
        {
            var sorted = kind.Select(t => t.Took.TotalSeconds).Order().ToList();
            figures.Say(string.Create(CultureInfo.InvariantCulture, $"ready again after {kind.Key}: {sorted.Count} times, min {sorted[0]:0.0} s, median {sorted[sorted.Count / 2]:0.0} s, max {sorted[^1]:0.0} s"));
            if (Clone.IsFullRun) Assert.InRange(sorted[sorted.Count / 2], 0, (kind.First() is { OfDatabase: false, Alone: true } ? LongestHost : LongestDatabase).TotalSeconds);
        }
    }

    /// <summary>A kill can fall between the mail server's «accepted» and our note of it: at most one mail a node and kill goes out again.</summary>
    private async Task TellOfMailAsync(Kills kills)
    {
        var mails = await MailCount.WaitAsync(installation, Patience);
        figures.Say(string.Create(CultureInfo.InvariantCulture, $"mails {mails.Queued}, never sent {mails.Lost}, sent again {mails.Again} ({(mails.Queued == 0 ? 0 : 100.0 * mails.Again / mails.Queued):0.00} %) in {kills.Count} kills"));
        Assert.Equal(0, mails.Lost);
        Assert.InRange(mails.Again, 0, kills.Count * installation.Nodes.Count);
    }
}
