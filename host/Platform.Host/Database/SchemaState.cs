using Npgsql;

namespace Platform.Host.Database;

/// <summary>What a database already has of one schema's walls, as PostgreSQL itself sees it.</summary>
internal sealed record SchemaState(SchemaRoles Roles, bool LoginExists, bool LoginIsRight, bool OwnerExists, bool OwnerIsRight, bool SchemaExists, bool SchemaIsRight, bool Connects)
{
    private const string Question = """
        select l.oid is not null,
               coalesce(l.rolcanlogin and not (l.rolsuper or l.rolinherit or l.rolcreaterole or l.rolcreatedb or l.rolbypassrls or l.rolreplication)
                        and not exists (select from pg_auth_members m where m.member = l.oid), false),
               o.oid is not null,
               coalesce(not (o.rolcanlogin or o.rolsuper), false),
               n.oid is not null,
               coalesce(n.nspowner = o.oid and has_schema_privilege(l.oid, n.oid, 'usage') and not has_schema_privilege(l.oid, n.oid, 'create'), false),
               coalesce(has_database_privilege(l.oid, d.oid, 'connect')
                        and not exists (select from aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a where a.grantee = 0), false)
        from unnest(@schemas, @logins, @owners) with ordinality as s (name, login, owner, place)
        cross join pg_database d
        left join pg_roles l on l.rolname = s.login
        left join pg_roles o on o.rolname = s.owner
        left join pg_namespace n on n.nspname = s.name
        where d.datname = current_database()
        order by s.place
        """;

    /// <summary>Whether nothing is left to do.</summary>
    public bool IsComplete => LoginIsRight && OwnerIsRight && SchemaIsRight && Connects;

    /// <summary>Reads the state of all schemas in one question, in their order.</summary>
    public static async Task<IReadOnlyList<SchemaState>> ReadAsync(NpgsqlConnection administrator, IReadOnlyList<SchemaRoles> roles, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Question, administrator)
        {
            Parameters =
            {
                new("schemas", roles.Select(role => role.Schema).ToArray()), new("logins", roles.Select(role => role.Login).ToArray()),
                new("owners", roles.Select(role => role.Owner).ToArray()),
            },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var states = new List<SchemaState>();
        while (await rows.ReadAsync(cancellation))
            states.Add(new SchemaState(roles[states.Count], rows.GetBoolean(0), rows.GetBoolean(1), rows.GetBoolean(2), rows.GetBoolean(3),
                rows.GetBoolean(4), rows.GetBoolean(5), rows.GetBoolean(6)));
        return states;
    }
}
