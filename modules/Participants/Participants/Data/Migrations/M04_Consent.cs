using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Participants.Data.Migrations;

[DbContext(typeof(ParticipantsDb)), Migration("04_Consent")]
internal sealed class M04_Consent : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table participants.consent (
            id uuid primary key,
            participant_id uuid not null references participants.participant on delete cascade,
            purpose varchar(20) not null,
            recipients varchar(300) not null,
            "from" date not null,
            until date not null check (until >= "from"),
            form varchar(10) not null check (form in ('screen', 'paper')),
            witness uuid not null,
            text_version varchar(20) not null,
            given timestamptz not null,
            withdrawn timestamptz,
            withdrawn_by uuid,
            check ((withdrawn is null) = (withdrawn_by is null))
        );
        create index consent_participant on participants.consent (participant_id, purpose, until) where withdrawn is null;
        create index consent_story on participants.consent (participant_id, given);
        create table participants.release_sheet (
            id uuid primary key,
            participant_id uuid not null references participants.participant on delete cascade,
            opening_id uuid not null,
            consent_id uuid not null references participants.consent on delete cascade,
            items jsonb not null,
            signed date not null,
            form varchar(10) not null check (form in ('screen', 'paper')),
            witness uuid not null,
            at timestamptz not null,
            withdrawn timestamptz
        );
        create index release_sheet_participant on participants.release_sheet (participant_id, opening_id, at);
        create table participants.disclosure (
            id uuid primary key,
            participant_id uuid not null references participants.participant on delete cascade,
            sheet_id uuid not null references participants.release_sheet on delete cascade,
            opening_id uuid not null,
            at timestamptz not null
        );
        create index disclosure_participant on participants.disclosure (participant_id, at);
        """);
}
