namespace Platform.Sdk;

/// <summary>Requests for jobs that this schema's changes have made.</summary>
internal sealed class P11_Jobs : IPlatformStep
{
    public string Id => nameof(P11_Jobs);

    public string Sql(string schema) => $"""
        create table {schema}.job_request (
            id uuid primary key,
            job text not null,
            arguments jsonb,
            asked_by uuid,
            asked timestamptz not null,
            taken timestamptz
        );
        create index job_request_untaken on {schema}.job_request (asked, id) where taken is null;
        """;
}
