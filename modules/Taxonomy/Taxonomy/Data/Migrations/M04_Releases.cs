using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Taxonomy.Data.Migrations;

/// <summary>What published releases bring: ties, codes, replacements, Danish words, and which release listed a type in full.</summary>
[DbContext(typeof(TaxonomyDb)), Migration("04_Releases")]
internal sealed class M04_Releases : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table taxonomy.concept
            add column label_da varchar(200),
            add column also_da text[] not null default '{}',
            add column lacks_swedish boolean not null default false,
            add column published_type varchar(40),
            add column edition integer not null default 0,
            add column code varchar(20),
            add column broader text[] not null default '{}',
            add column skills text[] not null default '{}',
            add column replaced_by varchar(60),
            add column definition text;
        update taxonomy.concept set code = id where is_starter and type in ('occupation', 'sector');

        alter table taxonomy.place add column is_starter boolean not null default false;
        update taxonomy.place set is_starter = true;

        create table taxonomy.listed_type (
            published_type varchar(40) primary key,
            edition integer not null
        );

        -- Once a transaction is enough: an import changes thousands of rows, and each older version of the counter would be walked through again.
        create or replace function taxonomy.concept_changed() returns trigger language plpgsql as $$
        begin
            update taxonomy.revision set number = number + 1 where xmin <> pg_current_xact_id()::xid;
            return null;
        end $$;
        """);
}
