using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Placements.Data.Migrations;

[DbContext(typeof(PlacementsDb)), Migration("02_Openings")]
internal sealed class M02_Openings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table placements.opening
            alter column employer_id drop not null,
            add column reference varchar(20),
            add column workplace_id uuid,
            add column state varchar(20) not null default 'Published' check (state in ('Draft', 'Published', 'Paused', 'Closed')),
            add column published timestamptz,
            add column closed timestamptz,
            add column confirmed date,
            add column asked_to_confirm date,
            add column paused_until date,
            add column responsible_id uuid,
            add column contact_name varchar(200),
            add column contact_email varchar(254),
            add column contact_phone varchar(50),
            add column language varchar(5) not null default 'sv',
            add column description varchar(4000),
            add column form varchar(60),
            add column occupation varchar(60),
            add column sector varchar(60),
            add column town varchar(100) collate "sv-SE-x-icu",
            add column latitude double precision check (latitude between -90 and 90),
            add column longitude double precision check (longitude between -180 and 180),
            add column is_open_to_public boolean,
            add column hours_min numeric(4, 1) check (hours_min between 0 and 60),
            add column hours_max numeric(4, 1) check (hours_max between 0 and 60),
            add column "from" date,
            add column "to" date,
            add column days text[],
            add column times text[],
            add column tasks text[],
            add column goals text[],
            add column skills jsonb,
            add column languages jsonb,
            add column licences text[],
            add column certificates text[],
            add column register_extract boolean,
            add column demands jsonb,
            add column adaptations text[],
            add column access text[],
            add column supervision varchar(60),
            add column supervisor_capacity integer,
            add constraint opening_employer_known check (state in ('Draft', 'Closed') or employer_id is not null),
            add constraint opening_place_whole check ((latitude is null) = (longitude is null)),
            add constraint opening_hours_order check (hours_min <= hours_max),
            add constraint opening_period_order check ("from" <= "to");
        -- What was registered before openings had cases gets one; the signs are hexadecimal ones, which is no difference to anybody.
        update placements.opening set reference = upper(substr(md5(id::text || random()), 1, 10)), published = registered,
            confirmed = (registered at time zone 'UTC')::date;
        alter table placements.opening alter column reference set not null, alter column state set default 'Draft';
        create unique index opening_reference on placements.opening (reference);
        create index opening_state on placements.opening (state, title, id);
        create index opening_in_inventory on placements.opening (id) where state = 'Published';
        create index opening_town on placements.opening (town, id);
        create index opening_form on placements.opening (form, id);
        create index opening_responsible on placements.opening (responsible_id, state);
        create index opening_confirmed on placements.opening (confirmed, id) where state = 'Published';
        create index opening_paused on placements.opening (paused_until) where state = 'Paused';
        """);
}
