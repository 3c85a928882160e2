using Platform.Host.Database;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Mail;

/// <summary>The session's cookie holds a secret; what it opens stands in the database alone, and ends there.</summary>
internal sealed class RecordSession(IHttpContextAccessor accessor, HostCookies cookies, IModuleConnections connections, TimeProvider clock) : IRecordSession
{
    public const string Cookie = "record";
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private Task<(string Kind, string Reference)?>? current;

    public async Task<string?> ReferenceAsync(string kind, CancellationToken stop) =>
        await (current ??= ReadAsync(stop)) is var (known, reference) && known == kind ? reference : null;

    public async Task CloseAsync(CancellationToken stop)
    {
        if (Secret is { } secret)
        {
            await using var command = connections.For(DatabaseAddress.HostSchema).CreateCommand(
                "update platform.record_session set closed = @now where id_hash = @hash and closed is null");
            command.Parameters.Add(new("hash", LinkToken.Hash(secret)));
            command.Parameters.Add(new("now", clock.GetUtcNow()));
            await command.ExecuteNonQueryAsync(stop);
        }
        if (accessor.HttpContext is { } context) cookies.Delete(context, Cookie);
        current = Task.FromResult<(string, string)?>(null);
    }

    private string? Secret => accessor.HttpContext is { } context && cookies.Read(context, Cookie) is { Length: > 0 and <= 100 } secret ? secret : null;

    private async Task<(string, string)?> ReadAsync(CancellationToken stop)
    {
        if (Secret is not { } secret) return null;
        var now = clock.GetUtcNow();
        // Seen at most once a minute: a page view should not be a write.
        await using var command = connections.For(DatabaseAddress.HostSchema).CreateCommand("""
            with seen as (
                update platform.record_session set seen = @now
                where id_hash = @hash and closed is null and seen > @idle and created > @longest and seen < @minute)
            select kind, reference from platform.record_session where id_hash = @hash and closed is null and seen > @idle and created > @longest
            """);
        command.Parameters.Add(new("hash", LinkToken.Hash(secret)));
        command.Parameters.Add(new("now", now));
        command.Parameters.Add(new("idle", now - Idle));
        command.Parameters.Add(new("longest", now - Longest));
        command.Parameters.Add(new("minute", now - TimeSpan.FromMinutes(1)));
        await using var row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop) ? (row.GetString(0), row.GetString(1)) : null;
    }
}
