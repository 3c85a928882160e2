using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Taxonomy.Starter;

namespace Taxonomy.Data.Migrations;

/// <summary>The starter set as it stands in the module's own files. When they change, a new migration runs the same statements again.</summary>
[DbContext(typeof(TaxonomyDb)), Migration("03_StarterSet")]
internal sealed class M03_StarterSet : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var statement in StarterSet.Statements()) migrationBuilder.Sql(statement);
    }
}
