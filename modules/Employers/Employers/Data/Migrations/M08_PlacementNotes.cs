using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Employers.Data.Migrations;

[DbContext(typeof(EmployersDb)), Migration("08_PlacementNotes")]
internal sealed class M08_PlacementNotes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table employers.placement_note (
            id uuid primary key,
            employer_id uuid not null,
            placement_id uuid not null,
            day date not null,
            outcome varchar(60),
            is_end boolean not null,
            noted timestamptz not null
        );
        create unique index placement_note_once on employers.placement_note (placement_id, is_end);
        create index placement_note_employer on employers.placement_note (employer_id, day desc);
        """);
}
