using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Placements.Data.Migrations;

[DbContext(typeof(PlacementsDb)), Migration("03_Submissions")]
internal sealed class M03_Submissions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table placements.submission (
            id uuid primary key,
            reference varchar(20) not null unique,
            language varchar(5) not null,
            state varchar(20) not null check (state in ('Unconfirmed', 'Waiting', 'Reviewing', 'Published', 'Declined', 'Withdrawn')),
            workplace varchar(200) not null,
            number_cipher bytea,
            contact_name varchar(200),
            contact_email varchar(254),
            contact_phone varchar(50),
            best_time varchar(200),
            work jsonb not null,
            time jsonb,
            sent timestamptz not null,
            confirmed timestamptz,
            answer_by date,
            reviewer_id uuid,
            read timestamptz,
            answered timestamptz,
            decline_code varchar(60),
            decline_words varchar(1000),
            withdrawn timestamptz,
            not_before date,
            mails integer not null default 0,
            last_mail timestamptz,
            check (state in ('Unconfirmed', 'Withdrawn') or answer_by is not null),
            check ((state = 'Declined') = (decline_code is not null))
        );
        create index submission_queue on placements.submission (answer_by, id) where state in ('Waiting', 'Reviewing');
        create index submission_reviewer on placements.submission (reviewer_id, state);
        create table placements.offer_draft (
            id uuid primary key,
            key_hash bytea not null unique,
            content bytea not null,
            saved timestamptz not null,
            submission_id uuid
        );
        create index offer_draft_saved on placements.offer_draft (saved);
        alter table placements.opening
            add column described text[] not null default '{}',
            add column paused timestamptz,
            add column not_before date;
        -- Comparable openings are those with a task in common.
        create index opening_tasks on placements.opening using gin (tasks);
        """);
}
