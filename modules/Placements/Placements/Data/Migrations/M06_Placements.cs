using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Placements.Data.Migrations;

[DbContext(typeof(PlacementsDb)), Migration("06_Placements")]
internal sealed class M06_Placements : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table placements.placement (
            id uuid primary key,
            offer_id uuid not null unique references placements.offer (id),
            proposal_id uuid not null,
            participant_id uuid not null,
            opening_id uuid not null references placements.opening (id),
            employer_id uuid not null,
            coach_id uuid not null,
            consultant_id uuid not null,
            form_code text,
            agreed timestamptz not null,
            first_day date not null,
            planned_last_day date,
            hours_a_week numeric(4, 1) not null check (hours_a_week between 0 and 60),
            days text[] not null,
            supervisor_name varchar(100) not null,
            supervisor_phone varchar(40),
            supervisor_mail varchar(200),
            last_day date,
            outcome text,
            end_words_cipher bytea,
            ended timestamptz,
            check ((ended is null) = (last_day is null) and (ended is null) = (outcome is null))
        );
        create index placement_opening on placements.placement (opening_id) where ended is null;
        create index placement_of_opening on placements.placement (opening_id, agreed);
        create index placement_coach on placements.placement (coach_id, first_day, id);
        create index placement_consultant on placements.placement (consultant_id, first_day, id);
        create index placement_participant on placements.placement (participant_id, agreed);
        create index placement_employer on placements.placement (employer_id, agreed);
        """);
}
