using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Placements.Data.Migrations;

/// <summary>What a file calls an opening.</summary>
[DbContext(typeof(PlacementsDb)), Migration("10_ExternalId")]
internal sealed class M10_ExternalId : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table placements.opening add column external_id varchar(100);
        create unique index opening_external_id on placements.opening (external_id) where external_id is not null;
        """);
}
