using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Placements.Data.Migrations;

/// <summary>What the employer calls a proposal: two for one opening can be told apart without a word about anybody.</summary>
[DbContext(typeof(PlacementsDb)), Migration("11_OfferNumbers")]
internal sealed class M11_OfferNumbers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table placements.offer add column number int;
        update placements.offer set number = known.number
            from (select id, row_number() over (partition by opening_id order by coalesce(sent, answered), id) as number
                from placements.offer where sent is not null or state in ('yes', 'no', 'queued')) known
            where known.id = offer.id;
        create unique index offer_number on placements.offer (opening_id, number);
        """);
}
