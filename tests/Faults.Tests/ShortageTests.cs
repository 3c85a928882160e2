using System.Diagnostics;
using System.Net;
using Platform.Testing;
using Xunit.Abstractions;

namespace Faults.Tests;

/// <summary>Too few connections, and none at all: an answer or a clear 503, and back to normal afterwards.</summary>
[Collection(RigCollection.Name)]
public sealed class ShortageTests(Installation installation, ITestOutputHelper output)
{
    private const int AtOnce = 50;

    [Theory]
    [InlineData(5)]
    public async Task A_small_pool_answers_or_says_503_and_recovers(int poolSize)
    {
        await installation.SettleAsync();
        var started = Stopwatch.StartNew();
        await using var host = await HostProcess.StartAsync(installation.Data, installation.Modules, installation.Settings("--Database:PoolSize", $"{poolSize}"));
        Assert.True(host.IsRunning, host.Output);
        var visitor = Visitor(host.Address);
        started.Stop();
        await visitor.SignInAsDemoAsync(await installation.AccountAsync("consultant"));
        var since = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => i % 2 == 0
            ? visitor.GetAsync("/employers")
            : visitor.SubmitAsync("/faults/write", ("Form.Word", $"p{Guid.NewGuid():N}"), ("Form.Subject", Guid.NewGuid().ToString()))));
        new Figures($"pool{poolSize}", output).Say($"pool of {poolSize}, {AtOnce} at once: {string.Join(", ", answers.GroupBy(a => (int)a.Status).Select(g => $"{g.Count()} × {g.Key}"))} after {since.Elapsed.TotalSeconds:0.0} s; started in {started.Elapsed.TotalSeconds:0.0} s");
        Assert.All(answers, a => Assert.Contains(a.Status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.ServiceUnavailable]));
        Assert.All(answers.Where(a => a.Status == HttpStatusCode.ServiceUnavailable), IsClear);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/employers")).Status);
    }

    [Fact]
    public async Task While_the_database_is_away_pages_say_so_and_afterwards_they_are_as_before()
    {
        await installation.SettleAsync();
        var visitor = Visitor(installation.Nodes[0].Address);
        await visitor.SignInAsDemoAsync(await installation.AccountAsync("consultant"));
        var before = installation.Postmaster;
        Process.GetProcessById(before!.Value).Kill();
        var away = await visitor.GetAsync("/employers");
        while (away.Status == HttpStatusCode.OK) away = await visitor.GetAsync("/employers");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.Status);
        IsClear(away);
        foreach (var node in installation.Nodes) await node.WaitUntilReadyAsync(TimeSpan.FromMinutes(1));
        Assert.NotEqual(before, installation.Postmaster);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/employers")).Status);
    }

    private static void IsClear(Answer answer)
    {
        Assert.Equal("Tjänsten vilar en kort stund", answer.Heading);
        Assert.True(answer.Headers.ContainsKey("Retry-After"));
        Assert.True(answer.Headers.ContainsKey("Content-Security-Policy"));
    }

    private static Visitor Visitor(Uri address) =>
        new(new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) });
}
