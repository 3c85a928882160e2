using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Platform.Host.Database.Migrations;

/// <summary>
/// How far the read log has been gone through, and by whom. The login may add to it and read it: a round that is signed stays signed. The
/// log itself gets the order in which it is shown.
/// </summary>
[DbContext(typeof(HostDb)), Migration("31_ReadReview")]
internal sealed class M31_ReadReview : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create index read_log_at on platform.read_log (at, id);

        create table platform.read_review (
            reviewer_id uuid not null,
            through bigint not null check (through > 0),
            at timestamptz not null,
            primary key (reviewer_id, through)
        );

        -- New tables come with rights for the login; here it keeps the reading and the adding.
        do $$ declare login record; begin
            for login in select distinct r.rolname from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
                where c.oid = 'platform.read_review'::regclass and a.grantee <> c.relowner
            loop
                execute format('revoke update, delete, truncate, references, trigger on platform.read_review from %I', login.rolname);
            end loop;
        end $$;
        """);
}
