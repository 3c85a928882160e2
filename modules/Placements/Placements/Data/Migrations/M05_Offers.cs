using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Placements.Data.Migrations;

[DbContext(typeof(PlacementsDb)), Migration("05_Offers")]
internal sealed class M05_Offers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table placements.offer (
            id uuid primary key,
            proposal_id uuid not null unique,
            participant_id uuid not null,
            opening_id uuid not null references placements.opening (id),
            sheet_id uuid not null,
            coach_id uuid not null,
            consultant_id uuid not null,
            state text not null check (state in ('waiting', 'sent', 'yes', 'no', 'queued', 'withdrawn')),
            made timestamptz not null,
            due date not null,
            sent timestamptz,
            reminded timestamptz,
            answered timestamptz,
            how text,
            no_code text,
            words_cipher bytea,
            why text
        );
        create index offer_consultant on placements.offer (consultant_id, state, due);
        create index offer_coach on placements.offer (coach_id, state);
        create index offer_opening on placements.offer (opening_id, state, answered);
        create index offer_participant on placements.offer (participant_id, made);
        """);
}
