using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Taxonomy.Data.Migrations;

/// <summary>Other words, published order, places, and a number that tells each process when its copy is old.</summary>
[DbContext(typeof(TaxonomyDb)), Migration("02_SearchAndPlaces")]
internal sealed class M02_SearchAndPlaces : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table taxonomy.concept
            add column also_sv text[] not null default '{}',
            add column also_en text[] not null default '{}',
            add column sort integer not null default 2147483647,
            add column is_starter boolean not null default false;
        create index concept_sort on taxonomy.concept (type, sort, label_sv, id);
        create index concept_all_sv on taxonomy.concept (label_sv, id);

        create table taxonomy.place (
            id varchar(60) primary key,
            name varchar(120) collate "sv-SE-x-icu" not null,
            country char(2) not null,
            sought varchar(120) not null,
            latitude double precision not null check (latitude between -90 and 90),
            longitude double precision not null check (longitude between -180 and 180)
        );
        create index place_name on taxonomy.place (name, id);
        create index place_sought on taxonomy.place (sought text_pattern_ops, id);

        create table taxonomy.revision (id integer primary key check (id = 1), number bigint not null);
        insert into taxonomy.revision (id, number) values (1, 1);
        create function taxonomy.concept_changed() returns trigger language plpgsql as $$
        begin
            update taxonomy.revision set number = number + 1;
            return null;
        end $$;
        create trigger concept_changed after insert or update or delete on taxonomy.concept for each statement execute function taxonomy.concept_changed();
        """);
}
