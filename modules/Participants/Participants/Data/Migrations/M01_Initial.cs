using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Participants.Data.Migrations;

[DbContext(typeof(ParticipantsDb)), Migration("01_Initial")]
internal sealed class M01_Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table participants.participant (
            id uuid primary key,
            first_name varchar(100) collate "sv-SE-x-icu" not null,
            last_name varchar(100) collate "sv-SE-x-icu" not null,
            identity_number_cipher bytea,
            identity_number_look_up bytea,
            enrolled date not null
        );
        create unique index participant_identity_number on participants.participant (identity_number_look_up);
        create table participants.case_relation (
            id uuid primary key,
            participant_id uuid not null references participants.participant on delete cascade,
            staff_id uuid not null,
            kind varchar(20) not null,
            "from" date not null,
            until date,
            unique (participant_id, staff_id, kind, "from")
        );
        create index case_relation_staff on participants.case_relation (staff_id, participant_id);
        """);
}
