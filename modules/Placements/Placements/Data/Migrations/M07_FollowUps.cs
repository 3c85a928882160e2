using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Placements.Data.Migrations;

[DbContext(typeof(PlacementsDb)), Migration("07_FollowUps")]
internal sealed class M07_FollowUps : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table placements.follow_up (
            id uuid primary key,
            placement_id uuid not null references placements.placement (id),
            due date not null,
            state text not null check (state in ('planned', 'done', 'talked', 'moved', 'cancelled')),
            as_planned text,
            change_code text,
            person integer check (person between 1 and 5),
            person_words_cipher bytea,
            host integer check (host between 1 and 5),
            host_words_cipher bytea,
            to_solve_cipher bytea,
            done timestamptz,
            done_by uuid
        );
        create index follow_up_placement on placements.follow_up (placement_id, due, id);
        create index follow_up_due on placements.follow_up (due) where state = 'planned';
        """);
}
