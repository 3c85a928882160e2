using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Platform.Host.Database;
using Platform.Sdk;
using Platform.Testing;
using Xunit.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Tests.ReadLog;

/// <summary>Nothing in the log can be changed unseen, nobody but the function writes it, and erasing a person leaves it whole.</summary>
public sealed class ReadLogChainTests(PlatformFixture platform, ITestOutputHelper output) : IClassFixture<PlatformFixture>
{
    private readonly CaseWorld world = new(platform);

    [Theory]
    [InlineData("update platform.read_log set staff_id = gen_random_uuid() where id = $1")]
    [InlineData("update platform.read_log set at = at + interval '1 microsecond' where id = $1")]
    [InlineData("update platform.read_log set roles = '{administrator}' where id = $1")]
    [InlineData("update platform.read_log set relation = 'team' where id = $1")]
    [InlineData("update platform.read_log set what = '{name}' where id = $1")]
    [InlineData("update platform.read_log set purpose = 'case.other' where id = $1")]
    [InlineData("update platform.read_log set page = '/other' where id = $1")]
    [InlineData("update platform.read_log set reference = 'OTHER' where id = $1")]
    [InlineData("update platform.read_log set person_id = gen_random_uuid() where id = $1")]
    [InlineData("update platform.read_log set salt = gen_random_uuid() where id = $1")]
    [InlineData("update platform.read_log set person_digest = sha256('x') where id = $1")]
    [InlineData("update platform.read_log set hash = sha256('x') where id = $1")]
    [InlineData("delete from platform.read_log where id = $1", 1)]
    public async Task An_altered_row_is_found_and_named(string change, int later = 0)
    {
        await AppendAsync(Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7()));
        var row = await RowAsync();
        await world.AsAdministratorAsync("create table if not exists public.kept as select * from platform.read_log where false");
        await world.AsAdministratorAsync("insert into public.kept select * from platform.read_log where id = $1", row);
        Assert.Equal(0, (await world.VerifyAsync()).Code);
        await world.AsAdministratorAsync(change, row);
        var (code, text) = await world.VerifyAsync();
        await world.AsAdministratorAsync("delete from platform.read_log where id = $1", row);
        await world.AsAdministratorAsync("insert into platform.read_log select * from public.kept where id = $1", row);
        await world.AsAdministratorAsync("delete from public.kept");

        Assert.Equal(1, code);
        Assert.Contains($"row {row + later} of 2026-03-03T08:00:00.00000", text, StringComparison.Ordinal);
        Assert.StartsWith($"{row - 1} rows checked", text, StringComparison.Ordinal);
        Assert.Equal(0, (await world.VerifyAsync()).Code);
    }

    [Fact]
    public async Task Rows_cut_off_at_the_end_are_found()
    {
        await AppendAsync([Guid.CreateVersion7(), Guid.CreateVersion7()]);
        var last = await world.LastAsync();
        await world.AsAdministratorAsync("create table public.cut as select * from platform.read_log where id = $1", last);
        await world.AsAdministratorAsync("delete from platform.read_log where id = $1", last);
        var (code, text) = await world.VerifyAsync();
        await world.AsAdministratorAsync("insert into platform.read_log select * from public.cut");
        Assert.Equal(1, code);
        Assert.Contains($"the head names row {last}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("insert into platform.read_log select * from platform.read_log")]
    [InlineData("update platform.read_log set page = ''")]
    [InlineData("delete from platform.read_log")]
    [InlineData("truncate platform.read_log")]
    [InlineData("update platform.read_log_head set id = 0")]
    [InlineData("alter table platform.read_log add column x integer")]
    [InlineData("create or replace function platform.read_log_field(field text) returns bytea language sql return null::bytea")]
    public async Task The_hosts_login_can_only_append(string statement) =>
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => world.ScalarAsync("platform", statement))).SqlState);

    [Fact]
    public async Task No_module_can_append_or_read()
    {
        foreach (var statement in new[] { "select platform.erase_from_read_log(gen_random_uuid(), now())", "select * from platform.read_log" })
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => world.ScalarAsync("participants", statement))).SqlState);
    }

    [Fact]
    public async Task An_erased_person_is_gone_from_the_log_and_the_chain_is_whole()
    {
        var person = Guid.CreateVersion7();
        await AppendAsync([Guid.CreateVersion7(), person, Guid.CreateVersion7()]);
        await AppendAsync([person]);
        Assert.Equal(2L, await world.ScalarAsync("platform", "select platform.erase_from_read_log($1, $2)", person, platform.Clock.GetUtcNow()));
        Assert.Equal(0L, await world.ScalarAsync("platform", "select count(*) from platform.read_log l where l::text like '%' || $1 || '%'", person.ToString()));
        var (code, text) = await world.VerifyAsync();
        Assert.Equal(0, code);
        Assert.Matches("^[0-9]+ rows checked, whole; [1-9][0-9]* of them about erased people", text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public async Task Many_writers_at_once_keep_the_chain(int people)
    {
        var (writers, batches) = Clone.IsFullRun ? (16, 500) : (8, 40);
        var before = await world.LastAsync();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(async _ =>
        {
            for (var i = 0; i < batches; i++) await AppendAsync(Enumerable.Range(0, people).Select(_ => Guid.CreateVersion7()));
        }));
        var rows = writers * batches * people;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{writers} writers, {writers * batches} batches of {people}: {writers * batches / watch.Elapsed.TotalSeconds:0} requests/s, {rows / watch.Elapsed.TotalSeconds:0} reads/s"));
        Assert.Equal(before + rows, await world.LastAsync());
        watch.Restart();
        var (code, text) = await world.VerifyAsync();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"verified in {watch.Elapsed.TotalSeconds:0.000} s: {text}"));
        Assert.Equal(0, code);
    }

    private async Task<long> RowAsync() => await world.LastAsync() - 2;

    private async Task AppendAsync(IEnumerable<Guid> people)
    {
        var all = people.ToArray();
        await using var append = platform.Host.Services.GetRequiredService<IModuleConnections>().For(HostDb.Schema)
            .CreateCommand("select platform.append_read_log($1, $2, $3, 'case.work', '/participants/details/{id:guid}', 'ABCDEFGHJK', $4, $5, $6)");
        append.Parameters.Add(new() { Value = platform.Clock.GetUtcNow() });
        append.Parameters.Add(new() { Value = Guid.CreateVersion7() });
        append.Parameters.Add(new() { Value = new[] { "coach" } });
        append.Parameters.Add(new() { Value = all });
        append.Parameters.Add(new() { Value = all.Select(_ => "assigned").ToArray() });
        append.Parameters.Add(new() { Value = all.Select(_ => "name contact plan needs").ToArray() });
        await append.ExecuteScalarAsync();
    }
}
