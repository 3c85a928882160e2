using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Placements.Data.Migrations;

/// <summary>A consultant is told that a proposal was taken back, until it has been read. What was taken back before today is read.</summary>
[DbContext(typeof(PlacementsDb)), Migration("12_WithdrawalsRead")]
internal sealed class M12_WithdrawalsRead : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table placements.offer add column withdrawal_read timestamptz;
        update placements.offer set withdrawal_read = answered where state = 'withdrawn';
        create index offer_unread_withdrawal on placements.offer (consultant_id, answered) where state = 'withdrawn' and withdrawal_read is null;
        """);
}
