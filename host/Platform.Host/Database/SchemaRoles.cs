using System.Text.RegularExpressions;

namespace Platform.Host.Database;

/// <summary>
/// The two roles of one schema: the owner, as whom nobody signs in and only migrations act, and the login, which uses the tables and can
/// neither change them nor give them away. Roles belong to the whole server, hence the prefix.
/// </summary>
internal sealed partial record SchemaRoles
{
    private const int LongestName = 63;

    /// <exception cref="DatabaseProblem">The names are no plain lower-case words, or too long for PostgreSQL.</exception>
    public SchemaRoles(string prefix, string schema)
    {
        if (!Plain().IsMatch(prefix) || !Plain().IsMatch(schema) || prefix.Length + schema.Length + "__owner".Length > LongestName)
            throw new DatabaseProblem($"The role {prefix}_{schema}_owner cannot be: lower-case letters, digits and _ only, {LongestName} in all. "
                + "Maybe set Database:RolePrefix to a short word.");
        (Schema, Login, Owner) = (schema, $"{prefix}_{schema}", $"{prefix}_{schema}_owner");
    }

    public string Schema { get; }

    public string Login { get; }

    public string Owner { get; }

    /// <summary>A database's name as a role prefix: other characters become _.</summary>
    public static string PrefixOf(string database) => NotPlain().Replace(database.ToLowerInvariant(), "_");

    [GeneratedRegex("^[a-z_][a-z0-9_]*$")]
    private static partial Regex Plain();

    [GeneratedRegex("[^a-z0-9_]")]
    private static partial Regex NotPlain();
}
