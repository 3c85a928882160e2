namespace Platform.Sdk;

/// <summary>Mail that this schema's changes have caused.</summary>
internal sealed class P12_Mail : IPlatformStep
{
    public string Id => nameof(P12_Mail);

    public string Sql(string schema) => $"""
        create table {schema}.mail_queue (
            id uuid primary key,
            template text not null,
            language text not null,
            address_cipher bytea,
            address_look_up bytea not null,
            arguments_cipher bytea,
            about text,
            asked_for boolean not null,
            state text not null default 'waiting' check (state in ('waiting', 'sent', 'stopped', 'refused', 'failed')),
            tries integer not null default 0,
            next_try timestamptz not null,
            reason text,
            reference text,
            created timestamptz not null,
            finished timestamptz
        );
        create index mail_queue_waiting on {schema}.mail_queue (next_try, id) where state = 'waiting';
        create index mail_queue_created on {schema}.mail_queue (created);
        """;
}
