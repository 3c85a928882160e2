using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Participants.Data.Migrations;

[DbContext(typeof(ParticipantsDb)), Migration("03_Mapping")]
internal sealed class M03_Mapping : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table participants.mapped_section (
            id uuid primary key,
            participant_id uuid not null references participants.participant on delete cascade,
            section varchar(20) not null,
            answers jsonb not null default '[]',
            own_words varchar(4000),
            behind_cipher bytea,
            state varchar(10) not null default 'notasked' check (state in ('notasked', 'started', 'done')),
            is_ready boolean not null default false,
            saved timestamptz,
            saved_by uuid,
            unique (participant_id, section)
        );
        """);
}
