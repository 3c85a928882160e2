using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Employers.Data.Migrations;

[DbContext(typeof(EmployersDb)), Migration("02_Archived")]
internal sealed class M02_Archived : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("alter table employers.employer add archived timestamptz");
}
