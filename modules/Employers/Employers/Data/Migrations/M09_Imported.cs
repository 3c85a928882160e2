using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Employers.Data.Migrations;

/// <summary>What a file of employers says of a workplace, and whom one asks there.</summary>
[DbContext(typeof(EmployersDb)), Migration("09_Imported")]
internal sealed class M09_Imported : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table employers.workplace
            add column number varchar(40),
            add column municipality_code varchar(4),
            add column industry_code varchar(10),
            add column employees integer check (employees >= 0),
            add column notes text,
            add column is_place_stated boolean not null default false,
            add column contact_person_id uuid references employers.contact_person on delete set null;
        create unique index workplace_number on employers.workplace (employer_id, number) where number is not null;
        create index workplace_contact_person on employers.workplace (contact_person_id) where contact_person_id is not null;
        -- Until now whoever was written down first was asked first.
        update employers.workplace w set contact_person_id =
            (select p.id from employers.contact_person p where p.employer_id = w.employer_id and p."left" is null order by p.registered, p.id limit 1);
        """);
}
