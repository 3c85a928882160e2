using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Matching.Data.Migrations;

/// <summary>The first day that was agreed, so that a placement which ended before it can be told from one that took place.</summary>
[DbContext(typeof(MatchingDb)), Migration("06_FirstDay")]
internal sealed class M06_FirstDay : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("alter table matching.proposal add column first_day date;");
}
