using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Participants.Data.Migrations;

/// <summary>A case that has ended is in no list from that moment on, though its last day lasts to midnight.</summary>
[DbContext(typeof(ParticipantsDb)), Migration("08_CaseEnd")]
internal sealed class M08_CaseEnd : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("alter table participants.participant add column ended date;");
}
