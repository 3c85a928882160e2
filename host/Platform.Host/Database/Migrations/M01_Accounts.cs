using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Platform.Host.Database.Migrations;

[DbContext(typeof(HostDb)), Migration("01_Accounts")]
internal sealed class M01_Accounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table platform.account (
            id uuid primary key,
            name varchar(100) collate "sv-SE-x-icu" not null,
            email varchar(254) not null,
            normalized_email varchar(254) not null,
            password_hash text,
            security_stamp text not null,
            concurrency_stamp text not null,
            roles text[] not null check (cardinality(roles) > 0),
            access_failed_count integer not null default 0,
            lockout_end timestamptz,
            totp_secret bytea,
            totp_last_step bigint,
            disabled_at timestamptz,
            demo boolean not null default false,
            created_at timestamptz not null,
            created_by uuid
        );
        create unique index account_email on platform.account (normalized_email);
        create index account_name on platform.account (name, id);
        create index account_created on platform.account (created_at, id);

        create table platform.recovery_code (
            account_id uuid not null references platform.account on delete cascade,
            digest bytea not null check (length(digest) = 32),
            primary key (account_id, digest)
        );

        create table platform.session (
            id_hash bytea primary key check (length(id_hash) = 32),
            id uuid not null unique,
            account_id uuid not null references platform.account on delete cascade,
            device varchar(80) not null,
            created_at timestamptz not null,
            last_seen_at timestamptz not null,
            ended_at timestamptz,
            end_reason varchar(30),
            check ((ended_at is null) = (end_reason is null))
        );
        create index session_account on platform.session (account_id, created_at) where ended_at is null;
        create index session_last_seen on platform.session (last_seen_at);

        create table platform.one_time_address (
            id uuid primary key,
            token_hash bytea not null unique check (length(token_hash) = 32),
            purpose varchar(30) not null check (purpose in ('first-administrator', 'set-up')),
            account_id uuid references platform.account on delete cascade,
            created_at timestamptz not null,
            created_by uuid,
            expires_at timestamptz not null,
            used_at timestamptz,
            check ((purpose = 'set-up') = (account_id is not null))
        );
        create index one_time_address_account on platform.one_time_address (account_id) where used_at is null;

        create table platform.installation_mark (
            name varchar(30) primary key,
            set_at timestamptz not null
        );

        create table platform.data_protection_key (
            id uuid primary key,
            name text not null,
            xml text not null,
            created_at timestamptz not null
        );
        """);
}
