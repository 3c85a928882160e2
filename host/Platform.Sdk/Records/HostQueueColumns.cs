namespace Platform.Sdk;

/// <summary>Classifies what keys, events, jobs and links keep in the host's schema alone.</summary>
internal sealed class HostQueueColumns : IPlatformColumns
{
    public string? OnlySchema => "platform";

    public IEnumerable<PlatformColumn> Columns =>
    [
        .. Of("subscription", "Who wants to hear what", DataCategory.Technical, "subscriber", "event_type", "since"),
        .. Of("delivery", "How far an event has come", DataCategory.Technical,
            "event", "subscriber", "schema", "type", "subject", "version", "occurred", "state", "tries", "next_try", "error", "reference", "finished"),
        .. Of("job_run", "What ran, when, with what result", DataCategory.Technical, "id", "module", "job", "source", "arguments", "asked", "state", "tries",
            "next_try", "started", "finished", "node", "done", "total", "progress", "error", "reference"),
        .. Of("job_run", "Who asked for it", DataCategory.Staff, "asked_by"),
        .. Of("installation_key", "Which key the database belongs to", DataCategory.Technical, "id", "first_used", "signs_in"),
        // The scheduler makes and names its own tables; they hold modules' and jobs' names and times.
        .. Of("quartz_*", "When which job runs next", DataCategory.Technical, "*"),
        .. Of("mail_opt_out", "Who wants no mail", DataCategory.Identity, "address_look_up"),
        .. Of("mail_opt_out", "Since when", DataCategory.Personal, "since"),
        .. Of("record_session", "Opens one record to its owner", DataCategory.Secret, "id_hash"),
        .. Of("record_session", "Which record, and when it was open", DataCategory.Personal, "kind", "reference", "created", "seen", "closed"),
        .. Of("record_link_request", "Who asked for a link", DataCategory.Personal, "id", "reference", "language", "asked", "handled"),
        .. Of("record_link", "Opens one record once", DataCategory.Secret, "token_hash"),
        .. Of("record_link", "Which record, until when", DataCategory.Personal, "kind", "reference", "created", "expires", "used"),
    ];

    private static IEnumerable<PlatformColumn> Of(string table, string purpose, DataCategory category, params string[] columns) =>
        columns.Select(c => new PlatformColumn(table, c, category, purpose, "platform.queue", Encrypted: category == DataCategory.Identity));
}
