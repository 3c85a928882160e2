using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Matching.Data.Migrations;

/// <summary>What is asked for this time, and where a request stands.</summary>
[DbContext(typeof(MatchingDb)), Migration("02_Request")]
internal sealed class M02_Request : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table matching.request
            add focus_codes text not null default '',
            add form text,
            add from_day date,
            add urgency text not null default 'Ordinary',
            add urgency_reason text,
            add own_words text,
            add state text not null default 'Open',
            add since timestamptz;
        update matching.request set since = asked;
        alter table matching.request alter since set not null, alter since set default now();
        create index request_state on matching.request (participant_id, state, asked);
        """);
}
