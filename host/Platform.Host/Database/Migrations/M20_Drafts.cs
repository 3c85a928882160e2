using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Platform.Host.Database.Migrations;

[DbContext(typeof(HostDb)), Migration("20_Drafts")]
internal sealed class M20_Drafts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table platform.draft (
            id uuid primary key,
            account_id uuid not null references platform.account on delete cascade,
            content bytea not null,
            saved_at timestamptz not null
        );
        create index draft_account on platform.draft (account_id, saved_at);
        create index draft_saved on platform.draft (saved_at);
        """);
}
