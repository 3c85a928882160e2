using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Platform.Host.Database.Migrations;

[DbContext(typeof(HostDb)), Migration("20261122001013_Mail")]
internal sealed class M13_Mail : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table platform.mail_opt_out (
            address_look_up bytea primary key,
            since timestamptz not null
        );
        create table platform.record_link_request (
            id uuid primary key,
            reference text not null,
            language text not null,
            asked timestamptz not null,
            handled timestamptz
        );
        create index record_link_request_open on platform.record_link_request (asked, id) where handled is null;
        create index record_link_request_reference on platform.record_link_request (reference, asked);
        create table platform.record_link (
            token_hash bytea primary key,
            kind text not null,
            reference text not null,
            created timestamptz not null,
            expires timestamptz not null,
            used timestamptz
        );
        create index record_link_expires on platform.record_link (expires);
        create table platform.record_session (
            id_hash bytea primary key,
            kind text not null,
            reference text not null,
            created timestamptz not null,
            seen timestamptz not null,
            closed timestamptz
        );
        create index record_session_created on platform.record_session (created);
        """);
}
