namespace Platform.Sdk;

/// <summary>Used form keys with their answers, so that the same form sent twice is one change.</summary>
internal sealed class P21_FormKeys : IPlatformStep, IPlatformColumns
{
    public string Id => nameof(P21_FormKeys);

    public string Sql(string schema) => $"""
        create table {schema}.form_key (
            key uuid primary key,
            location varchar(2000),
            used timestamptz not null
        );
        create index form_key_used on {schema}.form_key (used);
        """;

    public IEnumerable<PlatformColumn> Columns =>
    [
        new("form_key", "key", DataCategory.Technical, "Which form was sent", "platform.day"),
        new("form_key", "location", DataCategory.Technical, "Where the first answer led", "platform.day"),
        new("form_key", "used", DataCategory.Technical, "When it was sent, for cleaning", "platform.day"),
    ];
}
