using System.Text.RegularExpressions;
using Npgsql;

namespace Faults.Tests;

/// <summary>The queue against what the mail server has taken.</summary>
/// <param name="Queued">Mails in the queue, sent ones too.</param>
/// <param name="Lost">Of those, never taken by the mail server.</param>
/// <param name="Again">Taken once more than needed.</param>
internal sealed partial record MailCount(int Queued, int Lost, int Again)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    [GeneratedRegex("^Message-ID: <([0-9a-f]{32})@", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MessageId { get; }

    /// <summary>Waits until nothing waits in the queue, then counts.</summary>
    public static async Task<MailCount> WaitAsync(Installation installation, TimeSpan longest)
    {
        var until = DateTime.UtcNow + longest;
        while (await installation.AskAsync<long>("select count(*) from faults.mail_queue where state = 'waiting'") is var waiting and > 0)
        {
            if (DateTime.UtcNow > until) throw new TimeoutException($"{waiting} mails still wait after {longest}.");
            await Task.Delay(BetweenLooks);
        }
        var taken = installation.AllMail.Select(m => Guid.ParseExact(MessageId.Match(m).Groups[1].Value, "N")).ToList();
        var queued = await QueuedAsync(installation);
        if (taken.Find(t => !queued.Contains(t)) is var stranger && stranger != Guid.Empty) throw new InvalidOperationException($"The mail server has {stranger}, which the queue does not know.");
        return new(queued.Count, queued.Except(taken).Count(), taken.Count - taken.Distinct().Count());
    }

    private static async Task<HashSet<Guid>> QueuedAsync(Installation installation)
    {
        var found = new HashSet<Guid>();
        await using var connection = await installation.OpenAsync();
        await using var command = new NpgsqlCommand("select id from faults.mail_queue", connection);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync()) found.Add(row.GetGuid(0));
        return found;
    }
}
