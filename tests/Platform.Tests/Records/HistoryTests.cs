using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Sdk;

namespace Platform.Tests.Records;

public sealed class HistoryTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Fact]
    public async Task Several_fields_changed_at_once_are_one_entry_with_who_when_why_and_what()
    {
        var thing = await AddAsync("Stol");
        await ChangeAsync(thing.Id, t => (t.Name, t.Note, t.Visit.City) = ("Pall", "Trasig", "Umeå"), "Fel namn");
        var entries = await ReadAsync(thing.Id);
        Assert.Equal([2, 1], entries.Select(e => e.Version));
        var change = entries[0];
        Assert.Equal((SampleFixture.Anna, "Anna Lind", "Fel namn", HistoryAction.Changed, sample.Clock.GetUtcNow()), (change.Who, change.Name, change.Why, change.Action, change.At));
        Assert.Equal([new("Name", "Stol", "Pall"), new("Note", null, "Trasig"), new("Visit.City", "", "Umeå")], change.Changes);
        Assert.Equal(HistoryAction.Created, entries[1].Action);
        Assert.Contains(new("Name", null, "Stol"), entries[1].Changes);
    }

    [Fact]
    public async Task A_list_in_a_json_column_is_one_change_before_and_after()
    {
        var thing = await AddAsync("Bord");
        await ChangeAsync(thing.Id, t => t.Tags.Add(new() { Word = "rund" }));
        await ChangeAsync(thing.Id, t => t.Tags[0].Word = "oval");
        var change = Assert.Single((await ReadAsync(thing.Id))[0].Changes);
        Assert.Equal(("Tags", true, true), (change.Field, change.Old!.Contains("rund"), change.New!.Contains("oval")));
    }

    [Fact]
    public async Task Of_a_secret_only_the_fact_is_kept()
    {
        var thing = await AddAsync("Skåp");
        await ChangeAsync(thing.Id, t => t.Secret = [1, 2, 3]);
        Assert.Equal([new("Secret", null, null, Hidden: true)], (await ReadAsync(thing.Id))[0].Changes);
    }

    [Fact]
    public async Task A_part_stands_in_its_roots_history_and_gives_the_root_a_new_version()
    {
        var thing = await AddAsync("Soffa");
        await using (var request = sample.Request())
        {
            var db = request.ServiceProvider.GetRequiredService<SampleDb>();
            db.Add(new Piece { RootId = thing.Id, Text = "Dyna" });
            await db.SaveChangesAsync();
        }
        var change = Assert.Single((await ReadAsync(thing.Id))[0].Changes, c => c.Field == "Text");
        Assert.Equal((null, "Dyna", "Piece"), (change.Old, change.New, change.Part));

        await using var late = sample.Request();
        var other = late.ServiceProvider.GetRequiredService<SampleDb>();
        other.Attach(thing).Property(t => t.Name).CurrentValue = "Fåtölj";
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
    }

    [Fact]
    public async Task A_save_that_fails_or_is_rolled_back_leaves_no_entry()
    {
        await AddAsync("Lampa");
        var thing = await AddAsync("Lykta");
        await Assert.ThrowsAsync<DbUpdateException>(() => ChangeAsync(thing.Id, t => t.Name = "Lampa"));
        await using (var request = sample.Request())
        {
            var db = request.ServiceProvider.GetRequiredService<SampleDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            (await db.Things.SingleAsync(t => t.Id == thing.Id)).Name = "Fotogenlampa";
            await db.SaveChangesAsync();
        }
        Assert.Single(await ReadAsync(thing.Id));
    }

    [Fact]
    public async Task A_save_that_changes_nothing_leaves_no_entry()
    {
        var thing = await AddAsync("Matta");
        await ChangeAsync(thing.Id, t => t.Name = "Matta");
        Assert.Single(await ReadAsync(thing.Id));
    }

    [Fact]
    public async Task A_deleted_record_keeps_its_history()
    {
        var thing = await AddAsync("Gardin");
        await using (var request = sample.Request())
        {
            var db = request.ServiceProvider.GetRequiredService<SampleDb>();
            db.Remove(await db.Things.SingleAsync(t => t.Id == thing.Id));
            await db.SaveChangesAsync();
        }
        var last = (await ReadAsync(thing.Id))[0];
        Assert.Equal(HistoryAction.Deleted, last.Action);
        Assert.Contains(new("Name", "Gardin", null), last.Changes);
    }

    [Fact]
    public async Task Bulk_changes_of_tracked_records_are_refused_and_of_others_not()
    {
        await using var request = sample.Request();
        var db = request.ServiceProvider.GetRequiredService<SampleDb>();
        var update = await Assert.ThrowsAsync<InvalidOperationException>(() => db.Things.Where(t => t.Name == "x").ExecuteUpdateAsync(s => s.SetProperty(t => t.Note, "y")));
        Assert.Contains("ExecuteUpdate of Thing would leave no history", update.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Things.ExecuteDeleteAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Pieces.Where(p => p.Text == "x").ExecuteDeleteAsync());
        Assert.Equal(0, await db.Loose.Where(l => l.Text == "x").ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Saving_without_awaiting_is_refused()
    {
        await using var request = sample.Request();
        var db = request.ServiceProvider.GetRequiredService<SampleDb>();
        db.Add(new Thing { Name = "Synkron" });
        Assert.Contains("SaveChangesAsync", Assert.Throws<InvalidOperationException>(() => db.SaveChanges()).Message);
    }

    [Fact]
    public async Task History_cannot_be_altered()
    {
        var thing = await AddAsync("Tavla");
        await using var alter = sample.Source.CreateCommand("update sample.history set who = null where record_id = $1");
        alter.Parameters.Add(new() { Value = thing.Id });
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => alter.ExecuteNonQueryAsync())).SqlState);
    }

    [Fact]
    public async Task Twenty_entries_are_a_page_and_the_older_ones_follow()
    {
        var thing = await AddAsync("Klocka");
        for (var i = 0; i < 24; i++) await ChangeAsync(thing.Id, t => t.Note = $"{t.Note}.");
        await using var request = sample.Request();
        var (db, reader) = (request.ServiceProvider.GetRequiredService<SampleDb>(), request.ServiceProvider.GetRequiredService<IHistoryReader>());
        var first = await reader.ReadAsync<Thing>(db, thing.Id, null, CancellationToken.None);
        Assert.Equal(Enumerable.Range(6, 20).Reverse(), first.Entries.Select(e => e.Version));
        var second = await reader.ReadAsync<Thing>(db, thing.Id, first.OlderThan, CancellationToken.None);
        Assert.Equal([5, 4, 3, 2, 1], second.Entries.Select(e => e.Version));
        Assert.Null(second.OlderThan);
    }

    [Fact]
    public async Task Writers_at_once_number_the_versions_without_gaps()
    {
        var thing = await AddAsync("Dörr");
        var lost = 0;
        await Task.WhenAll(Enumerable.Range(0, 10).Select(async writer =>
        {
            for (var i = 0; i < 10;)
                try
                {
                    await ChangeAsync(thing.Id, t => t.Note = $"{writer}:{i}");
                    i++;
                }
                catch (DbUpdateConcurrencyException)
                {
                    Interlocked.Increment(ref lost);
                }
        }));
        await using var count = sample.Source.CreateCommand("select count(*), max(version) from sample.history where record_id = $1");
        count.Parameters.Add(new() { Value = thing.Id });
        await using var row = await count.ExecuteReaderAsync();
        await row.ReadAsync();
        Assert.Equal((101L, 101), (row.GetInt64(0), row.GetInt32(1)));
    }

    private async Task<Thing> AddAsync(string name)
    {
        await using var request = sample.Request();
        var db = request.ServiceProvider.GetRequiredService<SampleDb>();
        var thing = new Thing { Name = name };
        db.Add(thing);
        await db.SaveChangesAsync();
        return thing;
    }

    private async Task ChangeAsync(Guid id, Action<Thing> change, string? why = null)
    {
        await using var request = sample.Request();
        request.ServiceProvider.GetRequiredService<IChangeReason>().Text = why;
        var db = request.ServiceProvider.GetRequiredService<SampleDb>();
        change(await db.Things.SingleAsync(t => t.Id == id));
        await db.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<HistoryEntry>> ReadAsync(Guid id)
    {
        await using var request = sample.Request();
        return (await request.ServiceProvider.GetRequiredService<IHistoryReader>()
            .ReadAsync<Thing>(request.ServiceProvider.GetRequiredService<SampleDb>(), id, null, CancellationToken.None)).Entries;
    }
}
