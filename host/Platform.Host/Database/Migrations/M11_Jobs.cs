using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Platform.Host.Database.Migrations;

[DbContext(typeof(HostDb)), Migration("20261122001011_Jobs")]
internal sealed class M11_Jobs : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table platform.job_run (
            id uuid primary key,
            module text not null,
            job text not null,
            source text not null check (source in ('schedule', 'request', 'hand')),
            arguments jsonb,
            asked_by uuid,
            asked timestamptz not null,
            state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
            tries integer not null default 0,
            next_try timestamptz not null,
            started timestamptz,
            finished timestamptz,
            node text,
            done bigint not null default 0,
            total bigint not null default 0,
            progress text,
            error text,
            reference text
        );
        -- A start by the clock or by hand while one is unfinished is left out.
        create unique index job_run_one_at_a_time on platform.job_run (module, job) where state in ('waiting', 'running') and source <> 'request';
        create index job_run_due on platform.job_run (next_try, id) where state in ('waiting', 'running');
        create index job_run_last on platform.job_run (module, job, asked desc);
        create index job_run_asked on platform.job_run (asked);
        """);
}
