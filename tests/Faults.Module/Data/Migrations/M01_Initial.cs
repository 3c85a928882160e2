using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Faults.Data.Migrations;

[DbContext(typeof(FaultsDb)), Migration("01_Initial")]
internal sealed class M01_Initial : Migration
{
    // No unique index over the word: a write that happens twice must be seen, not refused.
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table faults.note (id uuid primary key, subject uuid not null, word text not null, secret_cipher bytea);
        create table faults.tally (subject uuid primary key, notes bigint not null);
        create table faults.heard (id bigint generated always as identity primary key, subject uuid not null, version bigint not null, note uuid not null);
        """);
}
