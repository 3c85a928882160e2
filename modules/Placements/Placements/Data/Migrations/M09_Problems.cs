using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Placements.Data.Migrations;

[DbContext(typeof(PlacementsDb)), Migration("09_Problems")]
internal sealed class M09_Problems : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table placements.problem (
            id uuid primary key,
            placement_id uuid not null references placements.placement (id),
            opening_id uuid not null references placements.opening (id),
            said_cipher bytea not null,
            phone varchar(40) not null,
            at timestamptz not null,
            answer_by date not null,
            answer_cipher bytea,
            answered timestamptz,
            answered_by uuid
        );
        create index problem_placement on placements.problem (placement_id, at);
        create index problem_waiting on placements.problem (answer_by) where answered is null;
        """);
}
