namespace Platform.Sdk;

/// <summary>Classifies what events, jobs and mail keep in every schema.</summary>
internal sealed class QueueColumns : IPlatformColumns
{
    public IEnumerable<PlatformColumn> Columns =>
    [
        .. Of("event_subject", "Order of events about one subject", DataCategory.Technical, "subject", "version"),
        .. Of("outbox", "What was told, until all have heard it", DataCategory.Technical, "id", "type", "subject", "place", "version", "sequence", "occurred", "spread"),
        .. Of("outbox", "Ids and codes, never personal text", DataCategory.Technical, "payload"),
        .. Of("inbox", "Which events were handled", DataCategory.Technical, "event", "subscriber", "handled"),
        .. Of("job_request", "Jobs asked for", DataCategory.Technical, "id", "job", "arguments", "asked", "taken"),
        .. Of("job_request", "Who asked for a job", DataCategory.Staff, "asked_by"),
        .. Of("mail_queue", "Mail on its way", DataCategory.Technical, "id", "template", "language", "about", "asked_for", "state", "tries", "next_try", "reason", "reference", "created", "finished"),
        .. Of("mail_queue", "To whom, and the words of a mail", DataCategory.Identity, "address_cipher", "address_look_up", "arguments_cipher"),
    ];

    private static IEnumerable<PlatformColumn> Of(string table, string purpose, DataCategory category, params string[] columns) =>
        columns.Select(c => new PlatformColumn(table, c, category, purpose, "platform.queue", Encrypted: category == DataCategory.Identity));
}
