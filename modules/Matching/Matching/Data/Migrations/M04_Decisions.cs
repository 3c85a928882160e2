using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Matching.Data.Migrations;

/// <summary>What is set aside, and what is proposed.</summary>
[DbContext(typeof(MatchingDb)), Migration("04_Decisions")]
internal sealed class M04_Decisions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table matching.set_aside (
            id uuid primary key,
            request_id uuid not null references matching.request (id) on delete cascade,
            participant_id uuid not null,
            opening_id uuid not null,
            code text not null,
            coach_id uuid not null,
            at timestamptz not null,
            unique (request_id, opening_id)
        );
        create index set_aside_participant on matching.set_aside (participant_id, opening_id);
        create table matching.proposal (
            id uuid primary key,
            request_id uuid not null references matching.request (id) on delete cascade,
            participant_id uuid not null,
            opening_id uuid not null,
            coach_id uuid not null,
            consultant_id uuid,
            sheet_id uuid,
            offer_id uuid,
            reason text not null,
            state text not null,
            answer_code text,
            made timestamptz not null,
            handed_over timestamptz,
            answered timestamptz,
            read timestamptz,
            score integer not null,
            weight_set text not null
        );
        create index proposal_participant on matching.proposal (participant_id, made desc);
        create index proposal_request on matching.proposal (request_id);
        create index proposal_opening on matching.proposal (opening_id, state);
        create index proposal_coach on matching.proposal (coach_id, answered) where read is null;
        create index proposal_waiting on matching.proposal (made) where state = 'Waiting';
        create index proposal_offer on matching.proposal (offer_id) where offer_id is not null;
        -- Nobody stands proposed twice for the same opening.
        create unique index proposal_once on matching.proposal (participant_id, opening_id) where state in ('Draft', 'Waiting', 'HandedOver', 'SeatTaken');
        """);
}
