using System.Text.RegularExpressions;
using Npgsql;
using Platform.Host.Database;
using Platform.Host.Events;
using Platform.Sdk;

namespace Platform.Host.Mail;

/// <summary>
/// Sign-in links for single records. Asking only notes that somebody asked, for a known and an unknown reference alike: neither the answer
/// nor the time it takes tells them apart. The link itself is made and mailed afterwards.
/// </summary>
internal sealed partial class RecordLinks(
    IModuleConnections connections, MailQueue mails, IServiceScopeFactory scopes, IIds ids, TimeProvider clock, WakeUps wakeUps, ILogger<RecordLinks> log)
{
    public const string Template = "RecordLink";
    public const int MostAnHour = 5;
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    [GeneratedRegex("^[A-Za-z0-9]{6,20}$")]
    private static partial Regex ReferenceShape { get; }

    private NpgsqlDataSource Source => connections.For(DatabaseAddress.HostSchema);

    /// <summary>Asks for a link. More than five times an hour for one record is left unanswered.</summary>
    public async Task AskAsync(string reference, string language, CancellationToken stop)
    {
        if (!ReferenceShape.IsMatch(reference)) return;
        await using var command = Source.CreateCommand("""
            insert into platform.record_link_request (id, reference, language, asked) select @id, @reference, @language, @now
            where (select count(*) from platform.record_link_request where reference = @reference and asked > @since) < @most
            """);
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new("id", ids.New()), new("reference", reference.ToUpperInvariant()), new("language", language), new("now", clock.GetUtcNow()),
            new("since", clock.GetUtcNow() - TimeSpan.FromHours(1)), new("most", MostAnHour),
        });
        await command.ExecuteNonQueryAsync(stop);
        wakeUps.Mail.Ring();
    }

    /// <summary>Asks for a new link to the record of an older one, dead or not. An unknown token gets the same silence as an unknown record.</summary>
    public async Task AskAgainAsync(string token, string language, CancellationToken stop)
    {
        await using var command = Source.CreateCommand("select reference from platform.record_link where token_hash = @hash");
        command.Parameters.Add(new("hash", LinkToken.Hash(token)));
        if (await command.ExecuteScalarAsync(stop) is string reference) await AskAsync(reference, language, stop);
    }

    /// <summary>Makes and mails the links that were asked for.</summary>
    public async Task AnswerAllAsync(CancellationToken stop)
    {
        while (await AnswerOneAsync(stop)) { }
    }

    /// <summary>Whether the link would open now. Consumes nothing.</summary>
    public async Task<bool> IsAliveAsync(string token, CancellationToken stop)
    {
        await using var command = Source.CreateCommand("select exists (select from platform.record_link where token_hash = @hash and used is null and expires > @now)");
        command.Parameters.Add(new("hash", LinkToken.Hash(token)));
        command.Parameters.Add(new("now", clock.GetUtcNow()));
        return await command.ExecuteScalarAsync(stop) is true;
    }

    /// <summary>Uses the link up and opens a session for its record.</summary>
    /// <returns>The session's secret and where to go; null when the link is dead.</returns>
    public async Task<(string Session, string Path)?> OpenAsync(string token, CancellationToken stop)
    {
        await using var connection = await Source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        string kind, reference;
        await using (var use = new NpgsqlCommand("""
            update platform.record_link set used = @now where token_hash = @hash and used is null and expires > @now returning kind, reference
            """, connection) { Parameters = { new("hash", LinkToken.Hash(token)), new("now", clock.GetUtcNow()) } })
        await using (var row = await use.ExecuteReaderAsync(stop))
        {
            if (!await row.ReadAsync(stop)) return null;
            (kind, reference) = (row.GetString(0), row.GetString(1));
        }
        await using var scope = scopes.CreateAsyncScope();
        if (scope.ServiceProvider.GetServices<IRecordLinkOwner>().FirstOrDefault(o => o.Kind == kind) is not { } owner) return null;
        var session = LinkToken.New();
        await using (var open = new NpgsqlCommand(
            "insert into platform.record_session (id_hash, kind, reference, created, seen) values (@hash, @kind, @reference, @now, @now)", connection)
            { Parameters = { new("hash", LinkToken.Hash(session)), new("kind", kind), new("reference", reference), new("now", clock.GetUtcNow()) } })
            await open.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
        return (session, owner.PathAfterSignIn(reference));
    }

    private async Task<bool> AnswerOneAsync(CancellationToken stop)
    {
        await using var connection = await Source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        Guid id;
        string reference, language;
        await using (var claim = new NpgsqlCommand("""
            select id, reference, language from platform.record_link_request where handled is null order by asked, id limit 1 for update skip locked
            """, connection))
        await using (var row = await claim.ExecuteReaderAsync(stop))
        {
            if (!await row.ReadAsync(stop)) return false;
            (id, reference, language) = (row.GetGuid(0), row.GetString(1), row.GetString(2));
        }
        if (await FindAsync(reference, stop) is var (kind, address)) await MailAsync(connection, kind, reference, address, language, stop);
        await using (var handled = new NpgsqlCommand("update platform.record_link_request set handled = @now where id = @id", connection)
            { Parameters = { new("id", id), new("now", clock.GetUtcNow()) } })
            await handled.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    private async Task<(string Kind, string Address)?> FindAsync(string reference, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var owner in scope.ServiceProvider.GetServices<IRecordLinkOwner>())
        {
            try
            {
                if (await owner.AddressForAsync(reference, stop) is { } address) return (owner.Kind, address);
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                // The reader can press the button again; a request that fails for ever must not hold up those behind it.
                log.LogError(e, "The owner of {Kind} could not answer for a link: {Words}", owner.Kind, FailureWords.Of(e));
            }
        }
        return null;
    }

    private async Task MailAsync(NpgsqlConnection connection, string kind, string reference, string address, string language, CancellationToken stop)
    {
        var token = LinkToken.New();
        await using var add = new NpgsqlCommand(
            "insert into platform.record_link (token_hash, kind, reference, created, expires) values (@hash, @kind, @reference, @now, @expires)", connection)
        {
            Parameters =
            {
                new("hash", LinkToken.Hash(token)), new("kind", kind), new("reference", reference), new("now", clock.GetUtcNow()),
                new("expires", clock.GetUtcNow() + Lasts),
            },
        };
        await add.ExecuteNonQueryAsync(stop);
        await mails.EnqueueAsync(connection, new(Template, address, language) { Arguments = [LinkAddresses.Of(token, language)], About = reference, AskedFor = true }, stop);
    }
}
