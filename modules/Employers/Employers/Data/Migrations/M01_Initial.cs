using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Employers.Data.Migrations;

[DbContext(typeof(EmployersDb)), Migration("01_Initial")]
internal sealed class M01_Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table employers.employer (
            id uuid primary key,
            name varchar(200) collate "sv-SE-x-icu" not null,
            country char(2) not null check (country in ('SE', 'DK')),
            number_cipher bytea,
            number_look_up bytea,
            city varchar(100) collate "sv-SE-x-icu",
            registered timestamptz not null
        );
        create unique index employer_number on employers.employer (number_look_up);
        create index employer_name on employers.employer (name, id);
        create index employer_city on employers.employer (city, name, id);
        """);
}
