using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Database;
using Platform.Host.Events;
using Platform.Sdk;
using Platform.Tests.Queues;

namespace Platform.Tests.Events;

[Collection(QueueTests.Name)]
public sealed class EventDeliveryTests(QueueServer server) : IAsyncLifetime
{
    private readonly TestClock clock = new();
    private readonly OnThingChanged.Script script = new();
    private DatabaseAddress address = null!;
    private TestNode node = null!;

    public async Task InitializeAsync()
    {
        address = await server.NewDatabaseAsync();
        node = Node();
        await node.DeliverAsync();
    }

    public async Task DisposeAsync() => await node.DisposeAsync();

    [Fact]
    public async Task Events_of_one_save_are_heard_in_the_order_they_were_published()
    {
        var subject = Guid.NewGuid();
        await node.TellAsync([.. Enumerable.Range(1, 40).Select(n => new ThingChanged(subject, n))]);

        await node.DeliverAsync();

        Assert.Equal(Enumerable.Range(1, 40).Select(n => (n, (long)n)), (await node.HeardAsync()).Select(h => (h.Number, h.Version)));
    }

    /// <summary>Each waits for the one before it, so a first look finds one of them.</summary>
    [Fact]
    public async Task What_one_module_reacts_to_is_delivered_to_its_end()
    {
        var delivery = node.Get<EventDelivery>();
        var subject = Guid.NewGuid();
        await node.TellAsync([.. Enumerable.Range(1, 5).Select(n => new ThingChanged(subject, n))]);

        Assert.Equal([typeof(HearerDb)], await delivery.SpreadAsync([TellerDb.Name], CancellationToken.None));
        await delivery.DeliverAllAsync(typeof(HearerDb), CancellationToken.None);

        Assert.Equal([1, 2, 3, 4, 5], (await node.HeardAsync()).Select(h => h.Number));
        Assert.Empty(await delivery.SpreadAsync([TellerDb.Name], CancellationToken.None));
    }

    [Fact]
    public async Task Writers_and_nodes_side_by_side_keep_each_subjects_order_and_handle_everything_once()
    {
        await using var other = Node();
        var subjects = Enumerable.Range(0, 5).Select(_ => Guid.NewGuid()).ToArray();
        var writers = Enumerable.Range(0, 20).Select(w => Task.Run(async () =>
        {
            // Each save tells of two subjects, in an order of its own: they must not lock each other out.
            for (var i = 0; i < 10; i++)
                await node.TellAsync(new ThingChanged(subjects[(w + i) % 5], i), new ThingChanged(subjects[(w * 3 + i + 1) % 5], i));
        })).ToList();
        var written = Task.WhenAll(writers);
        async Task DeliverAsync(TestNode from)
        {
            while (!written.IsCompleted) await from.DeliverAsync();
            await from.DeliverAsync();
        }
        await Task.WhenAll(written, DeliverAsync(node), DeliverAsync(other));

        var heard = await node.HeardAsync();
        Assert.Equal(400, heard.Count);
        foreach (var subject in heard.GroupBy(h => h.Subject))
            Assert.Equal(Enumerable.Range(1, subject.Count()).Select(n => (long)n), subject.Select(h => h.Version));
    }

    [Fact]
    public async Task Nothing_is_told_when_the_change_is_undone()
    {
        await node.InAsync<TellerDb, bool>(async (db, _) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Publish(new ThingChanged(Guid.NewGuid(), 1));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
            return true;
        });

        Assert.Equal(0, await node.DeliverAsync());
        Assert.Equal(0L, await node.AskAsync<long>("select count(*) from teller.outbox"));
    }

    [Fact]
    public async Task A_change_that_commits_late_is_heard_all_the_same()
    {
        await using var scope = node.Scope();
        var late = scope.ServiceProvider.GetRequiredService<TellerDb>();
        await using var transaction = await late.Database.BeginTransactionAsync();
        late.Publish(new ThingChanged(Guid.NewGuid(), 1));
        await late.SaveChangesAsync();
        await node.TellAsync(new ThingChanged(Guid.NewGuid(), 2));
        await node.DeliverAsync();
        Assert.Equal([2], (await node.HeardAsync()).Select(h => h.Number));

        await transaction.CommitAsync();
        await node.DeliverAsync();

        Assert.Equal([2, 1], (await node.HeardAsync()).Select(h => h.Number));
    }

    [Fact]
    public async Task An_event_delivered_ten_times_is_handled_once()
    {
        await node.TellAsync(new ThingChanged(Guid.NewGuid(), 1));
        for (var i = 0; i < 10; i++)
        {
            await node.DeliverAsync();
            await node.RunAsync("update platform.delivery set state = 'waiting'; update teller.outbox set spread = null");
        }

        Assert.Single(await node.HeardAsync());
    }

    [Fact]
    public async Task A_crash_between_the_reaction_and_its_mark_repeats_nothing()
    {
        await node.TellAsync(new ThingChanged(Guid.NewGuid(), 1));
        script.Before = async _ => await node.CutAsync(DatabaseAddress.HostSchema);
        await Assert.ThrowsAnyAsync<Exception>(() => node.DeliverAsync());
        Assert.Single(await node.HeardAsync());
        Assert.Equal("waiting", await node.AskAsync<string>("select state from platform.delivery"));

        script.Before = _ => Task.CompletedTask;
        await node.DeliverAsync();

        Assert.Single(await node.HeardAsync());
        Assert.Equal("done", await node.AskAsync<string>("select state from platform.delivery"));
    }

    [Fact]
    public async Task After_eight_tries_an_event_is_parked_and_holds_only_later_ones_of_its_subject()
    {
        var (bad, good) = (Guid.NewGuid(), Guid.NewGuid());
        await node.TellAsync(new ThingChanged(bad, 1));
        await node.TellAsync(new ThingChanged(bad, 2));
        await node.TellAsync(new ThingChanged(good, 3));
        script.Before = e => e.Number == 1 ? throw new InvalidOperationException("Anna Lind, 19121212-1212") : Task.CompletedTask;

        for (var i = 0; i < 8; i++)
        {
            await node.DeliverAsync();
            clock.Advance(TimeSpan.FromHours(2));
        }
        Assert.Equal(0, await node.DeliverAsync());

        Assert.Equal([3], (await node.HeardAsync()).Select(h => h.Number));
        var list = node.Get<DeliveryList>();
        var parked = Assert.Single((await list.ReadAsync("parked", bad, 1, CancellationToken.None)).Lines);
        Assert.Equal((8, nameof(InvalidOperationException)), (parked.Tries, parked.Error));
        Assert.Equal(new(1, 1, 1), await list.CountAsync(CancellationToken.None));

        script.Before = _ => Task.CompletedTask;
        await list.ReleaseSubjectAsync(bad, parked.Subscriber, CancellationToken.None);
        await node.DeliverAsync();

        Assert.Equal([3, 1, 2], (await node.HeardAsync()).Select(h => h.Number));
    }

    [Fact]
    public async Task What_waits_for_a_module_is_handled_in_one_transaction()
    {
        await node.TellAsync([.. Enumerable.Range(1, 12).Select(n => new ThingChanged(Guid.NewGuid(), n))]);

        Assert.Equal(12, await node.DeliverAsync());

        Assert.Equal(12, (await node.HeardAsync()).Count);
        Assert.Equal(1L, await node.AskAsync<long>("select count(distinct xmin::text) from hearer.heard"));
    }

    [Fact]
    public async Task One_that_fails_holds_back_none_of_those_that_were_handled_with_it()
    {
        await node.TellAsync([.. Enumerable.Range(1, 12).Select(n => new ThingChanged(Guid.NewGuid(), n))]);
        script.Before = e => e.Number == 7 ? throw new StatedFailure("Registret svarar inte.") : Task.CompletedTask;

        await node.DeliverAsync();

        Assert.Equal(Enumerable.Range(1, 12).Where(n => n != 7), (await node.HeardAsync()).Select(h => h.Number).Order());
        Assert.Equal(new(1, 0, 11), await node.Get<DeliveryList>().CountAsync(CancellationToken.None));

        script.Before = _ => Task.CompletedTask;
        clock.Advance(TimeSpan.FromSeconds(2));
        await node.DeliverAsync();

        Assert.Equal(Enumerable.Range(1, 12), (await node.HeardAsync()).Select(h => h.Number).Order());
    }

    [Fact]
    public async Task A_failing_reaction_undoes_what_it_did_and_tells()
    {
        await node.TellAsync(new ThingChanged(Guid.NewGuid(), 1));
        var failures = 0;
        script.Before = _ => failures++ == 0 ? throw new StatedFailure("Registret svarar inte.") : Task.CompletedTask;

        await node.DeliverAsync();
        Assert.Empty(await node.HeardAsync());
        Assert.Equal("Registret svarar inte.", await node.AskAsync<string>("select error from platform.delivery"));
        clock.Advance(TimeSpan.FromSeconds(2));
        await node.DeliverAsync();

        Assert.Single(await node.HeardAsync());
    }

    [Fact]
    public async Task What_nobody_here_can_handle_waits_for_a_node_that_can()
    {
        await using var without = new TestNode(address, server.Keys, clock);
        await without.TellAsync(new ThingChanged(Guid.NewGuid(), 1));

        Assert.Equal(0, await without.DeliverAsync());
        Assert.Equal(("Hearer.OnThingChanged", 1L), Assert.Single(await without.Get<DeliveryList>().StrangersAsync([], CancellationToken.None)));
        Assert.Equal(1, await node.DeliverAsync());
    }

    [Fact]
    public async Task A_subscriber_that_is_gone_for_good_can_be_forgotten()
    {
        await node.TellAsync(new ThingChanged(Guid.NewGuid(), 1));
        await using var without = new TestNode(address, server.Keys, clock);
        await without.DeliverAsync();

        await without.Get<DeliveryList>().ForgetAsync("Hearer.OnThingChanged", CancellationToken.None);
        await without.TellAsync(new ThingChanged(Guid.NewGuid(), 2));
        await without.DeliverAsync();

        Assert.Equal(0L, await node.AskAsync<long>("select count(*) from platform.delivery"));
    }

    [Fact]
    public async Task An_event_without_a_subject_is_refused()
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => node.TellAsync(new ThingChanged(Guid.Empty, 1)));
        Assert.Contains("Maybe", refused.Message, StringComparison.Ordinal);
    }

    private TestNode Node() => new(address, server.Keys, clock, services =>
    {
        services.AddSingleton(script);
        services.AddReaction<HearerDb, ThingChanged, OnThingChanged>(TestModule.Hearer);
    });
}
