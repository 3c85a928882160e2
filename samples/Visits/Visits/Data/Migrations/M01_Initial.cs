using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Visits.Data.Migrations;

[DbContext(typeof(VisitsDb)), Migration("01_Initial")]
internal sealed class M01_Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table visits.visit (
            id uuid primary key,
            employer_id uuid not null,
            day date not null,
            places integer not null check (places between 1 and 100),
            note varchar(500),
            responsible uuid not null,
            registered timestamptz not null,
            state varchar(20) not null,
            visitors integer check (visitors >= 0),
            openings_since integer not null default 0
        );
        create index visit_day on visits.visit (day desc, id);
        create index visit_state on visits.visit (state, day desc, id);
        create index visit_employer on visits.visit (employer_id, day desc);
        """);
}
