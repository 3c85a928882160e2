namespace Platform.Sdk;

/// <summary>
/// The history of tracked records. Rows can be added, and removed when retention removes the record, but not altered: the
/// trigger belongs to the schema's owner, as whom nobody signs in.
/// </summary>
internal sealed class P20_History : IPlatformStep, IPlatformColumns
{
    public string Id => nameof(P20_History);

    public string Sql(string schema) => $"""
        create table {schema}.history (
            record_type varchar(63) not null,
            record_id uuid not null,
            version integer not null check (version > 0),
            at timestamptz not null,
            who uuid,
            why varchar(300),
            action varchar(10) not null check (action in ('created', 'changed', 'deleted')),
            changes jsonb not null,
            primary key (record_id, record_type, version)
        );
        create function {schema}.history_is_final() returns trigger language plpgsql as
            $$ begin raise exception 'history of % % is not altered', old.record_type, old.record_id using errcode = '42501'; end $$;
        create trigger history_is_final before update on {schema}.history for each row execute function {schema}.history_is_final();
        """;

    public IEnumerable<PlatformColumn> Columns =>
    [
        new("history", "record_type", DataCategory.Technical, "Which kind of record was changed", "platform.record"),
        new("history", "record_id", DataCategory.Technical, "Which record was changed", "platform.record"),
        new("history", "version", DataCategory.Technical, "Order of the changes", "platform.record"),
        new("history", "at", DataCategory.Staff, "When a record was changed", "platform.record"),
        new("history", "who", DataCategory.Staff, "Who changed it", "platform.record"),
        new("history", "why", DataCategory.Personal, "The reason given", "platform.record"),
        new("history", "action", DataCategory.Technical, "Created, changed or deleted", "platform.record"),
        new("history", "changes", DataCategory.Personal, "Values before and after; identity, health and secrets without values", "platform.record"),
    ];
}
