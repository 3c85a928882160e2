using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Placements.Data.Migrations;

[DbContext(typeof(PlacementsDb)), Migration("01_Initial")]
internal sealed class M01_Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table placements.opening (
            id uuid primary key,
            employer_id uuid not null,
            title varchar(200) collate "sv-SE-x-icu" not null,
            seats integer not null check (seats between 1 and 100),
            registered timestamptz not null
        );
        create index opening_title on placements.opening (title, id);
        create index opening_employer on placements.opening (employer_id);
        """);
}
