using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Employers.Data.Migrations;

[DbContext(typeof(EmployersDb)), Migration("03_Workplaces")]
internal sealed class M03_Workplaces : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table employers.workplace (
            id uuid primary key,
            employer_id uuid not null references employers.employer,
            name varchar(200) collate "sv-SE-x-icu" not null,
            street varchar(200),
            postal_code varchar(10),
            city varchar(100) collate "sv-SE-x-icu",
            latitude double precision,
            longitude double precision,
            sector varchar(60),
            is_open_to_public boolean,
            registered timestamptz not null,
            check ((latitude is null) = (longitude is null))
        );
        create index workplace_employer on employers.workplace (employer_id, name, id);
        insert into employers.workplace (id, employer_id, name, city, registered)
            select gen_random_uuid(), id, name, city, registered from employers.employer;
        """);
}
