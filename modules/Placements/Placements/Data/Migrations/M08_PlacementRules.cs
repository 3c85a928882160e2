using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Placements.Data.Migrations;

[DbContext(typeof(PlacementsDb)), Migration("08_PlacementRules")]
internal sealed class M08_PlacementRules : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table placements.placement_rule (
            id uuid primary key default gen_random_uuid(),
            country char(2) not null,
            form_code text,
            code text not null,
            value integer not null check (value >= 0),
            "from" date not null,
            until date check (until >= "from"),
            source text not null
        );
        create unique index placement_rule_one on placements.placement_rule (country, code, coalesce(form_code, ''), "from");
        insert into placements.placement_rule (country, form_code, code, value, "from", source)
        select c.country, null, r.code, r.value, date '2026-01-01', r.source
        from (values ('SE'), ('DK')) c (country), (values
            ('offer-working-days', 2, 'The unit''s own aim: a proposal reaches the employer within two working days'),
            ('start-days-back', 7, 'An agreement may begin at most a week before it is made'),
            ('follow-up-first-days', 7, 'The unit''s own aim: somebody has asked within the first week'),
            ('follow-up-every-days', 14, 'Founding documents (Tyresö, Umeå): participant and host every 14 days'),
            ('follow-up-planned-months', 6, 'The unit''s own aim, where no last day is set'),
            ('problem-working-days', 1, 'The unit''s own aim: an employer''s call is answered within one working day')) r (code, value, source);
        insert into placements.placement_rule (country, form_code, code, value, "from", source)
        select 'SE', f.form, 'most-months', 6, date '2026-01-01', 'Sweden: one assignment at a workplace lasts at most six months'
        from (values ('work-training'), ('work-practice'), ('language-practice'), ('work-trial')) f (form);
        """);
}
