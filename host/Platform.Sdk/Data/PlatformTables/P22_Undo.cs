namespace Platform.Sdk;

/// <summary>Offers to undo, each for one account, ten minutes.</summary>
internal sealed class P22_Undo : IPlatformStep, IPlatformColumns
{
    public string Id => nameof(P22_Undo);

    public string Sql(string schema) => $"""
        create table {schema}.undo (
            token uuid primary key,
            account uuid not null,
            action varchar(60) not null,
            record_id uuid not null,
            expires timestamptz not null
        );
        create index undo_expires on {schema}.undo (expires);
        """;

    public IEnumerable<PlatformColumn> Columns =>
    [
        new("undo", "token", DataCategory.Secret, "Opens the offer", "platform.day"),
        new("undo", "account", DataCategory.Staff, "Who may undo", "platform.day"),
        new("undo", "action", DataCategory.Technical, "What was done", "platform.day"),
        new("undo", "record_id", DataCategory.Technical, "To which record", "platform.day"),
        new("undo", "expires", DataCategory.Technical, "Until when", "platform.day"),
    ];
}
