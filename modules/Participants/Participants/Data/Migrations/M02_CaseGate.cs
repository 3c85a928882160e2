using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Participants.Data.Migrations;

[DbContext(typeof(ParticipantsDb)), Migration("02_CaseGate")]
internal sealed class M02_CaseGate : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table participants.participant
            add column case_number integer generated always as identity (start with 1001) unique,
            add column protection varchar(10) not null default 'no' check (protection in ('no', 'marked', 'address', 'assumed'));
        create table participants.protected_access (
            participant_id uuid not null references participants.participant on delete cascade,
            staff_id uuid not null,
            named date not null,
            primary key (participant_id, staff_id)
        );
        alter table participants.case_relation
            add column released integer,
            add constraint case_relation_kind check (kind in ('assigned', 'team', 'substitute', 'coordinator', 'proposal')),
            add constraint case_relation_until check (kind <> 'substitute' or until is not null),
            add constraint case_relation_released check ((kind = 'proposal') = (released is not null));
        """);
}
