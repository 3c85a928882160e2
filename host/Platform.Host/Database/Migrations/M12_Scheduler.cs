using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Platform.Host.Jobs;

namespace Platform.Host.Database.Migrations;

[DbContext(typeof(HostDb)), Migration("20261122001012_Scheduler")]
internal sealed class M12_Scheduler : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(QuartzTables.Sql());
}
