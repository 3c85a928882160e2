using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Participants.Data.Migrations;

/// <summary>A placement that has ended stays something to do until the coach has gone through it, and a stage has a first day.</summary>
[DbContext(typeof(ParticipantsDb)), Migration("07_Ends")]
internal sealed class M07_Ends : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table participants.proposal add column left_seen timestamptz;
        update participants.proposal set left_seen = ended where "left" is not null;
        create index proposal_left on participants.proposal (participant_id) where "left" is not null and left_seen is null;
        alter table participants.mapped_section add column ready_since timestamptz;
        update participants.mapped_section set ready_since = saved where is_ready;
        """);
}
