using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Employers.Data.Migrations;

[DbContext(typeof(EmployersDb)), Migration("05_Responsibility")]
internal sealed class M05_Responsibility : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table employers.employer add responsible uuid, add do_not_contact_reason varchar(500), add do_not_contact_until date;
        create index employer_responsible on employers.employer (responsible, name, id);
        """);
}
