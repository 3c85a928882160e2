using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Matching.Data.Migrations;

[DbContext(typeof(MatchingDb)), Migration("01_Initial")]
internal sealed class M01_Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table matching.request (
            id uuid primary key,
            participant_id uuid not null,
            coach_id uuid not null,
            asked timestamptz not null
        );
        create index request_coach on matching.request (coach_id, asked);
        create index request_participant on matching.request (participant_id, asked);
        """);
}
