using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Participants.Data.Migrations;

/// <summary>A consultant can handle several proposals of one person, begun the same day.</summary>
[DbContext(typeof(ParticipantsDb)), Migration("05_Proposals")]
internal sealed class M05_Proposals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table participants.proposal (
            id uuid primary key,
            participant_id uuid not null references participants.participant on delete cascade,
            opening_id uuid not null,
            sheet_id uuid,
            ended timestamptz,
            placement_id uuid unique,
            first_day date,
            last_day date,
            "left" date,
            outcome varchar(60)
        );
        create index proposal_participant on participants.proposal (participant_id);
        alter table participants.case_relation
            drop constraint case_relation_participant_id_staff_id_kind_from_key,
            add column proposal_id uuid,
            add column sheet_id uuid references participants.release_sheet on delete cascade,
            add column ended timestamptz;
        create unique index case_relation_once on participants.case_relation (participant_id, staff_id, kind, "from") where kind <> 'proposal';
        create unique index case_relation_proposal on participants.case_relation (proposal_id);
        create index case_relation_sheet on participants.case_relation (sheet_id);
        """);
}
