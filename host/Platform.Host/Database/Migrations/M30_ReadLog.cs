using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Platform.Host.Database.Migrations;

/// <summary>
/// The read log. The login may read it and call the two functions, nothing else. A row's hash covers the previous hash, the row and
/// a salted digest of the person: erasing a person takes id and salt away and leaves the digest, so the chain stays whole and
/// nobody can try ids against it. Positions have no gaps, and the head names the last one, so a row cut off shows too.
/// </summary>
[DbContext(typeof(HostDb)), Migration("30_ReadLog")]
internal sealed class M30_ReadLog : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table platform.read_log (
            id bigint primary key,
            at timestamptz not null,
            staff_id uuid not null,
            roles text[] not null,
            relation text not null,
            person_id uuid,
            what text[] not null,
            purpose text not null,
            page text not null,
            reference text not null,
            salt uuid,
            person_digest bytea not null,
            previous bytea not null,
            hash bytea not null,
            erased_at timestamptz,
            check ((person_id is null) = (salt is null) and (salt is null) = (erased_at is not null))
        );
        create index read_log_person on platform.read_log (person_id, id) where person_id is not null;
        create index read_log_staff on platform.read_log (staff_id, at);

        create table platform.read_log_head (
            one boolean primary key default true check (one),
            id bigint not null,
            hash bytea not null
        );
        insert into platform.read_log_head (id, hash) values (0, decode(repeat('00', 32), 'hex'));

        create function platform.read_log_field(field text) returns bytea language sql immutable strict
            return int4send(octet_length(convert_to(field, 'UTF8'))) || convert_to(field, 'UTF8');

        create function platform.append_read_log(
            at timestamptz, staff uuid, roles text[], purpose text, page text, reference text, people uuid[], relations text[], whats text[])
        returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '3s' as $$
        declare
            head platform.read_log_head;
            salt uuid;
            digest bytea;
            before bytea;
            start bytea;
            rest bytea;
        begin
            if cardinality(people) <> cardinality(relations) or cardinality(people) <> cardinality(whats) then
                raise 'The batch has % people, % relations and % details. Maybe one list was cut.', cardinality(people), cardinality(relations), cardinality(whats);
            end if;
            start := int8send((extract(epoch from at) * 1000000)::bigint) || uuid_send(staff) || platform.read_log_field(array_to_string(roles, ' '));
            rest := platform.read_log_field(purpose) || platform.read_log_field(page) || platform.read_log_field(reference);
            -- One after the other: whoever comes second reads the head that the first one left.
            select * into strict head from platform.read_log_head for update;
            for i in 1 .. cardinality(people) loop
                salt := gen_random_uuid();
                digest := sha256(uuid_send(salt) || uuid_send(people[i]));
                before := head.hash;
                head.id := head.id + 1;
                head.hash := sha256(before || int8send(head.id) || start || platform.read_log_field(relations[i]) || platform.read_log_field(whats[i]) || rest || digest);
                insert into platform.read_log values (head.id, at, staff, roles, relations[i], people[i], string_to_array(whats[i], ' '), purpose, page, reference,
                    salt, digest, before, head.hash);
            end loop;
            update platform.read_log_head set id = head.id, hash = head.hash;
            return head.id;
        end $$;

        create function platform.erase_from_read_log(person uuid, moment timestamptz)
        returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
        declare erased bigint;
        begin
            update platform.read_log set person_id = null, salt = null, erased_at = moment where person_id = person;
            get diagnostics erased = row_count;
            return erased;
        end $$;

        -- New tables come with rights for the login; here it keeps only the reading.
        do $$ declare login record; begin
            for login in select distinct r.rolname from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
                where c.oid in ('platform.read_log'::regclass, 'platform.read_log_head'::regclass) and a.grantee <> c.relowner
            loop
                execute format('revoke insert, update, delete, truncate, references, trigger on platform.read_log, platform.read_log_head from %I', login.rolname);
            end loop;
        end $$;
        """);
}
