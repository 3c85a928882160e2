namespace Platform.Sdk;

/// <summary>Outbox and inbox: what this schema has told, and which events it has handled.</summary>
internal sealed class P10_Events : IPlatformStep
{
    public string Id => nameof(P10_Events);

    public string Sql(string schema) => $$"""
        create table {{schema}}.event_subject (subject uuid primary key, version bigint not null);
        create sequence {{schema}}.outbox_sequence;
        create table {{schema}}.outbox (
            id uuid primary key,
            type text not null,
            subject uuid not null,
            place bigint not null,
            version bigint not null,
            sequence bigint not null,
            payload jsonb not null,
            occurred timestamptz not null,
            spread timestamptz,
            unique (subject, version)
        );
        create index outbox_unspread on {{schema}}.outbox (sequence) where spread is null;
        create index outbox_occurred on {{schema}}.outbox (occurred);
        create table {{schema}}.inbox (
            event uuid not null,
            subscriber text not null,
            handled timestamptz not null,
            primary key (event, subscriber)
        );
        create index inbox_handled on {{schema}}.inbox (handled);
        -- The subject's row stays locked until the change commits: the next version cannot be given before this one is seen or undone.
        create function {{schema}}.number_event() returns trigger language plpgsql as $$
        begin
            insert into {{schema}}.event_subject as known (subject, version) values (new.subject, 1)
                on conflict (subject) do update set version = known.version + 1 returning known.version into new.version;
            new.sequence := nextval('{{schema}}.outbox_sequence');
            return new;
        end $$;
        create trigger number_event before insert on {{schema}}.outbox for each row execute function {{schema}}.number_event();
        """;
}
