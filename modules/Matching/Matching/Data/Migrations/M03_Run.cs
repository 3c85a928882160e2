using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Matching.Data.Migrations;

/// <summary>Rankings and what they held.</summary>
[DbContext(typeof(MatchingDb)), Migration("03_Run")]
internal sealed class M03_Run : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table matching.run (
            id uuid primary key,
            request_id uuid not null references matching.request (id) on delete cascade,
            participant_id uuid not null,
            at timestamptz not null,
            engine_version text not null,
            weight_set text not null,
            weighed integer not null,
            stopped integer not null,
            snapshot bytea not null,
            stale timestamptz
        );
        create index run_request on matching.run (request_id, at desc);
        create index run_participant on matching.run (participant_id) where stale is null;
        create table matching.run_entry (
            id uuid primary key,
            run_id uuid not null references matching.run (id) on delete cascade,
            opening_id uuid not null,
            rank integer not null,
            score integer not null,
            confidence integer not null,
            verdict text not null,
            explanation bytea not null,
            unique (run_id, opening_id)
        );
        create index run_entry_rank on matching.run_entry (run_id, rank);
        """);
}
