using System.Globalization;
using Platform.Testing;
using Xunit.Abstractions;

namespace Faults.Tests;

/// <summary>The mail server is away for a while, people go on working, and a node is killed while the queue drains.</summary>
[Collection(RigCollection.Name)]
public sealed class MailAwayTests(Installation installation, ITestOutputHelper output)
{
    private const int Writers = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Mail_waits_while_its_server_is_away_and_all_of_it_goes_out_afterwards()
    {
        var figures = new Figures("mail", output);
        await installation.SettleAsync();
        var seed = Seed.Read();
        var away = Clone.IsFullRun ? TimeSpan.FromSeconds(60) : TimeSpan.FromSeconds(3);
        var ledger = new Ledger();
        var judge = new Judge(installation, ledger);
        List<Guid> subjects = [Guid.NewGuid(), Guid.NewGuid()];
        var before = await MailCount.WaitAsync(installation, Patience);
        var consultant = await installation.AccountAsync("consultant");
        var writers = Enumerable.Range(0, Writers).Select(i => new Writer(installation, ledger, subjects, $"m{seed}-{i}", seed + i)).ToList();
        foreach (var writer in writers) await writer.SignInAsync(consultant);

        await installation.TakeMailAwayAsync();
        using var writing = new CancellationTokenSource(away);
        using var patience = new CancellationTokenSource(Patience);
        await Task.WhenAll(writers.Select(w => Task.Run(() => w.RunAsync(writing.Token, patience.Token))));
        var waiting = await installation.AskAsync<long>("select count(*) from faults.mail_queue where state = 'waiting'");
        installation.BringMailBack();
        // The crash window: the node is killed as soon as it sends.
        while (installation.Mail!.Taken.IsEmpty) await Task.Delay(10, patience.Token);
        installation.Nodes[0].Kill();
        await installation.Nodes[0].StartAsync();
        var mails = await MailCount.WaitAsync(installation, Patience);

        foreach (var writer in writers) writer.Dispose();
        await judge.QuiesceAsync(Patience);
        var verdict = await judge.CompareAsync();
        var (queued, again) = (mails.Queued - before.Queued, mails.Again - before.Again);
        figures.Say(string.Create(CultureInfo.InvariantCulture,
            $"seed {seed}: mail away for {away.TotalSeconds:0} s, {queued} mails queued, {waiting} waiting when it came back, lost {mails.Lost}, sent again {again} ({100.0 * again / queued:0.00} %) in 1 kill"));
        Assert.True(waiting > 0, "No mail waited, so nothing was shown.");
        Assert.Empty(verdict.Faults.Concat(ledger.Odd));
        Assert.Equal(0, mails.Lost);
        Assert.InRange(again, 0, 1);
    }
}
