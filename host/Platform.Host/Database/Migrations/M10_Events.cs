using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Platform.Host.Database.Migrations;

[DbContext(typeof(HostDb)), Migration("20261122001010_Events")]
internal sealed class M10_Events : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table platform.subscription (
            subscriber text not null,
            event_type text not null,
            since timestamptz not null,
            primary key (subscriber, event_type)
        );
        create table platform.delivery (
            event uuid not null,
            subscriber text not null,
            schema text not null,
            type text not null,
            subject uuid not null,
            version bigint not null,
            occurred timestamptz not null,
            state text not null default 'waiting' check (state in ('waiting', 'done', 'parked')),
            tries integer not null default 0,
            next_try timestamptz not null,
            error text,
            reference text,
            finished timestamptz,
            primary key (event, subscriber)
        );
        create index delivery_open on platform.delivery (subscriber, schema, subject, version) where state <> 'done';
        create index delivery_due on platform.delivery (next_try, version) where state = 'waiting';
        create index delivery_listed on platform.delivery (state, occurred desc, event);
        create index delivery_finished on platform.delivery (finished) where state = 'done';
        create index delivery_subject on platform.delivery (subject, version);
        """);
}
