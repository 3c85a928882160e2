using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Taxonomy.Data.Migrations;

[DbContext(typeof(TaxonomyDb)), Migration("01_Initial")]
internal sealed class M01_Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table taxonomy.concept (
            id varchar(60) primary key,
            type varchar(40) not null,
            label_sv varchar(200) collate "sv-SE-x-icu" not null,
            label_en varchar(200) collate "en-x-icu",
            is_local boolean not null,
            is_retired boolean not null
        );
        create index concept_label_sv on taxonomy.concept (type, label_sv, id);
        create index concept_label_en on taxonomy.concept (type, label_en, id);
        """);
}
