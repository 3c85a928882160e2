using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Matching.Data.Migrations;

/// <summary>What coaches ask of consultants: a change of a workplace, or a place that does not exist yet.</summary>
[DbContext(typeof(MatchingDb)), Migration("05_Consultants")]
internal sealed class M05_Consultants : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table matching.change_wish (
            id uuid primary key,
            request_id uuid not null references matching.request (id) on delete cascade,
            opening_id uuid not null,
            change text not null,
            coach_id uuid not null,
            consultant_id uuid,
            at timestamptz not null,
            possible boolean,
            note text,
            answered_by uuid,
            answered timestamptz,
            read timestamptz
        );
        create index change_wish_open on matching.change_wish (at) where answered is null;
        create index change_wish_request on matching.change_wish (request_id);
        create index change_wish_coach on matching.change_wish (coach_id, answered) where read is null;
        create table matching.acquisition (
            id uuid primary key,
            request_id uuid not null references matching.request (id) on delete cascade,
            participant_id uuid not null,
            coach_id uuid not null,
            at timestamptz not null,
            wishes text not null,
            hours numeric,
            days text,
            form text,
            area text,
            from_day date,
            urgency text not null,
            state text not null,
            taken_by uuid,
            taken timestamptz,
            note text,
            answered timestamptz,
            read timestamptz
        );
        create index acquisition_queue on matching.acquisition (state, at);
        create index acquisition_request on matching.acquisition (request_id);
        create index acquisition_coach on matching.acquisition (coach_id, answered) where read is null;
        create unique index acquisition_once on matching.acquisition (request_id) where state in ('Waiting', 'Taken');
        """);
}
