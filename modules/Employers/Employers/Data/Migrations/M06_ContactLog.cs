using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Employers.Data.Migrations;

[DbContext(typeof(EmployersDb)), Migration("06_ContactLog")]
internal sealed class M06_ContactLog : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table employers.contact (
            id uuid primary key,
            employer_id uuid not null references employers.employer,
            kind varchar(20) not null,
            day date not null,
            time time,
            staff_id uuid not null,
            person_id uuid references employers.contact_person on delete set null,
            note text,
            minutes int,
            place varchar(200),
            is_on_wish boolean not null default false,
            outcome varchar(20),
            logged timestamptz not null
        );
        create index contact_employer on employers.contact (employer_id, day desc, logged desc);

        create table employers.next_step (
            id uuid primary key,
            employer_id uuid not null references employers.employer,
            kind varchar(20) not null,
            due date not null,
            owner_id uuid not null,
            opened timestamptz not null,
            closed timestamptz
        );
        create unique index next_step_open on employers.next_step (employer_id) where closed is null;
        create index next_step_owner on employers.next_step (owner_id, due) where closed is null;

        create table employers.relation (
            employer_id uuid primary key references employers.employer,
            last_contact date
        );
        create index relation_oldest on employers.relation ((last_contact is null), last_contact, employer_id);
        create index relation_newest on employers.relation ((last_contact is null), last_contact desc, employer_id);
        insert into employers.relation (employer_id) select id from employers.employer;
        """);
}
