using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Platform.Tests.Backup;

/// <summary>Tables with everything that is hard to carry over, and a later migration that changes rows.</summary>
internal sealed class OddDb(DbContextOptions<OddDb> options) : DbContext(options)
{
    public const string Schema = "odd";

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema(Schema);

    [DbContext(typeof(OddDb)), Migration("01_Initial")]
    internal sealed class Initial : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            create function odd.twice(word text) returns text language sql immutable return word || word;
            create table odd."Größe" (
                id bigint generated always as identity (start with 5) primary key,
                "select" text,
                doubled text generated always as (odd.twice("select")) stored,
                bytes bytea,
                document jsonb,
                words text[],
                at timestamptz,
                day date,
                lasts interval,
                amount numeric,
                near double precision,
                parent bigint references odd."Größe" deferrable
            );
            create table odd.left_side (id int primary key, other int not null);
            create table odd.right_side (id int primary key, other int not null references odd.left_side on delete cascade deferrable initially deferred);
            alter table odd.left_side add constraint left_other foreign key (other) references odd.right_side deferrable initially deferred;
            create sequence odd.counter increment by 7;
            create sequence odd.untouched start with 100;
            create function odd.shout() returns trigger language plpgsql as $$ begin new."select" := new."select" || '!'; return new; end $$;
            create trigger shout before insert on odd."Größe" for each row when (new."select" like 'new%') execute function odd.shout();
            insert into odd.left_side values (900, 900);
            insert into odd.right_side values (900, 900);
            """);
    }

    [DbContext(typeof(OddDb)), Migration("02_Counted")]
    internal sealed class Counted : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
            alter table odd."Größe" add length integer not null default 0;
            update odd."Größe" set length = length("select") where "select" is not null;
            """);
    }
}
