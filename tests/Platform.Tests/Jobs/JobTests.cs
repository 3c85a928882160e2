using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Database;
using Platform.Host.Jobs;
using Platform.Sdk;
using Platform.Tests.Queues;
using Quartz;

namespace Platform.Tests.Jobs;

[Collection(QueueTests.Name)]
public sealed class JobTests(QueueServer server) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TestClock clock = new();
    private readonly ScriptedJob.Script script = new();
    private DatabaseAddress address = null!;
    private TestNode node = null!;

    public async Task InitializeAsync()
    {
        address = await server.NewDatabaseAsync();
        node = Node();
    }

    public async Task DisposeAsync() => await node.DisposeAsync();

    [Fact]
    public async Task A_job_asked_for_in_a_change_runs_once_with_its_arguments_after_the_commit()
    {
        var numbers = new List<int>();
        script.Run = (context, _) =>
        {
            numbers.Add(context.Arguments<ScriptedJob.Order>().Number);
            return Task.CompletedTask;
        };
        var run = await AskAsync(7, commit: true);
        await AskAsync(8, commit: false);

        await RunAllAsync();
        await node.RunAsync("update teller.job_request set taken = null");
        await RunAllAsync();

        Assert.Equal([7], numbers);
        var ended = await FindAsync(run);
        Assert.Equal(("done", 1, JobNode.Name), (ended.State, ended.Tries, ended.Node));
    }

    [Fact]
    public async Task A_job_that_fails_is_tried_again_and_then_failed_with_a_reason_that_names_nobody()
    {
        script.Run = (_, _) => throw new InvalidOperationException("Anna Lind, 19121212-1212");
        var run = await AskAsync(1, commit: true);

        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await RunAllAsync();
            Assert.Equal(attempt < 3 ? "waiting" : "failed", (await FindAsync(run)).State);
            clock.Advance(TimeSpan.FromHours(1));
        }
        await RunAllAsync();

        var failed = await FindAsync(run);
        Assert.Equal((3, nameof(InvalidOperationException)), (failed.Tries, failed.Error));
        Assert.Equal(10, failed.Reference!.Length);
    }

    [Fact]
    public async Task A_stated_failure_is_shown_in_words()
    {
        script.Run = (_, _) => throw new StatedFailure("Filen är tom.");
        var run = await AskAsync(1, commit: true);
        await RunAllAsync();

        Assert.Equal("Filen är tom.", (await FindAsync(run)).Error);
    }

    [Fact]
    public async Task A_run_is_in_one_nodes_hands_and_a_killed_nodes_run_is_taken_up_by_another()
    {
        await using var other = Node();
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        script.Run = async (context, _) =>
        {
            if (context.Attempt > 1) return;
            begun.SetResult();
            await end.Task;
        };
        var run = await AskAsync(1, commit: true);
        await node.Get<JobRequests>().TakeAsync(CancellationToken.None);
        var first = node.Get<JobRunner>().RunOneAsync(CancellationToken.None);
        await begun.Task.WaitAsync(Patience);
        Assert.False(await other.Get<JobRunner>().RunOneAsync(CancellationToken.None));

        await node.CutAsync(DatabaseAddress.HostSchema);
        other.Reconnect();
        Assert.True(await other.Get<JobRunner>().RunOneAsync(CancellationToken.None));
        node.Reconnect();
        Assert.Equal(("done", 2), ((await FindAsync(run)).State, (await FindAsync(run)).Tries));

        // The first node was only cut off: what it says afterwards no longer counts.
        end.SetException(new InvalidOperationException());
        await first.WaitAsync(Patience);
        Assert.Equal(("done", 2), ((await FindAsync(run)).State, (await FindAsync(run)).Tries));
    }

    [Fact]
    public async Task A_run_whose_node_lost_its_connections_is_still_marked_done()
    {
        script.Run = async (_, _) => await node.CutAsync(DatabaseAddress.HostSchema);
        var run = await AskAsync(1, commit: true);
        await RunAllAsync();

        Assert.Equal(("done", 1), ((await FindAsync(run)).State, (await FindAsync(run)).Tries));
    }

    [Fact]
    public async Task A_run_that_takes_its_node_down_every_time_is_given_up()
    {
        var run = await AskAsync(1, commit: true);
        await node.Get<JobRequests>().TakeAsync(CancellationToken.None);
        await node.RunAsync("update platform.job_run set state = 'running', tries = 3");

        await RunAllAsync();

        Assert.Equal(("failed", "NodeLost"), ((await FindAsync(run)).State, (await FindAsync(run)).Error));
    }

    [Fact]
    public async Task A_host_that_stops_hands_its_run_back_at_no_cost()
    {
        using var stop = new CancellationTokenSource();
        script.Run = async (_, token) =>
        {
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
        };
        var run = await AskAsync(1, commit: true);
        await node.Get<JobRequests>().TakeAsync(CancellationToken.None);
        await node.Get<JobRunner>().RunOneAsync(stop.Token);

        Assert.Equal(("waiting", 0), ((await FindAsync(run)).State, (await FindAsync(run)).Tries));
        script.Run = (_, _) => Task.CompletedTask;
        await RunAllAsync();
        Assert.Equal("done", (await FindAsync(run)).State);
    }

    [Fact]
    public async Task Progress_is_seen_while_the_job_runs()
    {
        JobRun? seen = null;
        script.Run = async (context, _) =>
        {
            await context.ReportAsync(1200, 4812, "Läser rader");
            seen = await FindAsync(context.Run);
        };
        await AskAsync(1, commit: true);
        await RunAllAsync();

        Assert.Equal(("running", 1200, 4812, "Läser rader", 24), (seen!.State, seen.Done, seen.Total, seen.Progress, seen.Percent));
    }

    [Fact]
    public async Task A_start_while_the_last_run_is_unfinished_is_left_out()
    {
        var runs = node.Get<JobRuns>();
        Task<bool> StartAsync() => runs.AddAsync(Guid.CreateVersion7(), "Teller", nameof(ScriptedJob), "schedule", null, null, clock.GetUtcNow(), CancellationToken.None);
        Assert.True(await StartAsync());
        Assert.False(await StartAsync());

        await RunAllAsync();

        Assert.True(await StartAsync());
    }

    [Fact]
    public async Task A_node_without_the_module_leaves_its_runs_alone()
    {
        await using var without = new TestNode(address, server.Keys, clock);
        var run = await AskAsync(1, commit: true);
        await without.Get<JobRequests>().TakeAsync(CancellationToken.None);
        Assert.False(await without.Get<JobRunner>().RunOneAsync(CancellationToken.None));

        await RunAllAsync();

        Assert.Equal("done", (await FindAsync(run)).State);
    }

    [Fact]
    public async Task A_schedule_is_stored_once_keeps_its_pause_and_changes_when_the_module_says_so()
    {
        var timer = node.Get<JobClock>();
        await timer.StoreAsync(CancellationToken.None);
        Assert.Equal(new DateTimeOffset(2026, 2, 4, 2, 15, 0, TimeSpan.Zero), (await NextAsync(node)).Next);

        await timer.PauseAsync("Teller", nameof(ScriptedJob), CancellationToken.None);
        await using (var same = Node())
        {
            await same.Get<JobClock>().StoreAsync(CancellationToken.None);
            Assert.True((await NextAsync(same)).Paused);
        }
        await timer.ResumeAsync("Teller", nameof(ScriptedJob), CancellationToken.None);
        Assert.False((await NextAsync(node)).Paused);

        await using var changed = Node(JobSchedule.OnDemand);
        await changed.Get<JobClock>().StoreAsync(CancellationToken.None);
        Assert.Null((await NextAsync(changed)).Next);
    }

    [Fact]
    public async Task The_scheduler_puts_a_run_in_line()
    {
        var timer = node.Get<JobClock>();
        await timer.StoreAsync(CancellationToken.None);
        var scheduler = await timer.SchedulerAsync(CancellationToken.None);
        await scheduler.Start();
        await scheduler.TriggerJob(new JobKey(nameof(ScriptedJob), "Teller"));
        await node.Get<WakeUps>().Jobs.WaitAsync(Patience, CancellationToken.None);

        Assert.True(await node.Get<JobRunner>().RunOneAsync(CancellationToken.None));
        Assert.Equal("schedule", Assert.Single((await node.Get<JobRuns>().HistoryAsync("Teller", nameof(ScriptedJob), 1, CancellationToken.None)).Runs).Source);
        await scheduler.Shutdown();
    }

    [Fact]
    public async Task Cleaning_removes_what_is_old_and_keeps_what_waits()
    {
        var old = await AskAsync(1, commit: true);
        await RunAllAsync();
        clock.Advance(CleanQueues.Runs + TimeSpan.FromDays(1));
        var waiting = await AskAsync(2, commit: true);
        await node.Get<JobRequests>().TakeAsync(CancellationToken.None);

        await using (var scope = node.Scope())
            await scope.ServiceProvider.GetRequiredService<CleanQueues>().RunAsync(new JobContext(Guid.NewGuid(), 1, null, _ => Task.CompletedTask), CancellationToken.None);

        Assert.Null(await node.Get<JobRuns>().FindAsync(old, CancellationToken.None));
        Assert.Equal("waiting", (await FindAsync(waiting)).State);
    }

    private TestNode Node(JobSchedule? schedule = null) => new(address, server.Keys, clock, services =>
    {
        services.AddSingleton(script);
        services.AddJob<ScriptedJob>(TestModule.Teller, schedule ?? JobSchedule.Cron("15 2 * * *"));
    });

    private Task<Guid> AskAsync(int number, bool commit) => node.InAsync<TellerDb, Guid>(async (db, services) =>
    {
        var run = services.GetRequiredService<IJobQueue>().Enqueue<ScriptedJob>(db, new ScriptedJob.Order(number));
        if (commit) await db.SaveChangesAsync();
        return run;
    });

    private async Task RunAllAsync()
    {
        await node.Get<JobRequests>().TakeAsync(CancellationToken.None);
        while (await node.Get<JobRunner>().RunOneAsync(CancellationToken.None)) { }
    }

    private async Task<JobRun> FindAsync(Guid run) => (await node.Get<JobRuns>().FindAsync(run, CancellationToken.None))!;

    private static Task<(DateTimeOffset? Next, bool Paused)> NextAsync(TestNode from) =>
        from.Get<JobClock>().NextAsync("Teller", nameof(ScriptedJob), CancellationToken.None);
}
