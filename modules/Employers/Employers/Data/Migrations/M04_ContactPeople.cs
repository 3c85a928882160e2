using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Employers.Data.Migrations;

[DbContext(typeof(EmployersDb)), Migration("04_ContactPeople")]
internal sealed class M04_ContactPeople : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table employers.contact_person (
            id uuid primary key,
            employer_id uuid not null references employers.employer,
            name varchar(200) collate "sv-SE-x-icu" not null,
            role varchar(100),
            email varchar(254),
            phone varchar(40),
            registered timestamptz not null,
            "left" timestamptz
        );
        create index contact_person_employer on employers.contact_person (employer_id, registered, id);
        """);
}
