using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Taxonomy.Data.Migrations;

/// <summary>Files name occupations by their code, too.</summary>
[DbContext(typeof(TaxonomyDb)), Migration("05_Codes")]
internal sealed class M05_Codes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("create index concept_code on taxonomy.concept (code) where code is not null;");
}
