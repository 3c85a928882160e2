using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Employers.Data.Migrations;

[DbContext(typeof(EmployersDb)), Migration("07_NameKey")]
internal sealed class M07_NameKey : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        -- What two spellings of a name have in common: letters and digits without accents, and no form of company.
        create function employers.name_key(name text) returns text language sql immutable parallel safe return
            left(regexp_replace(translate(
                regexp_replace(lower(name), '\m(ab|aktiebolag|hb|kb|handelsbolag|kommanditbolag|ek\.? för\.?|ekonomisk förening|aps|a/s|i/s)(?=\W|$)', '', 'g'),
                'åäáàâãæöøóòôéèêëíìïîúùüûñç', 'aaaaaaaoooooeeeeiiiiuuuunc'), '[^a-z0-9]+', '', 'g'), 100) collate "C";
        alter table employers.employer add name_key text collate "C" generated always as (employers.name_key(name)) stored;
        alter table employers.workplace add name_key text collate "C" generated always as (employers.name_key(name)) stored;
        create index employer_name_key on employers.employer (name_key);
        create index workplace_name_key on employers.workplace (name_key);
        """);
}
