using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Participants.Data.Migrations;

/// <summary>What a register that is moved in knows of a person. Files find people by the key, and list them in its order.</summary>
[DbContext(typeof(ParticipantsDb)), Migration("06_Register")]
internal sealed class M06_Register : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table participants.participant
            add column external_id varchar(100),
            add column key text collate "C" not null generated always as (coalesce(external_id, id::text)) stored,
            add column programme varchar(100),
            add column sex varchar(10) check (sex in ('woman', 'man', 'other')),
            add column birth_year smallint check (birth_year between 1900 and 2100);
        create unique index participant_key on participants.participant (key);
        """);
}
