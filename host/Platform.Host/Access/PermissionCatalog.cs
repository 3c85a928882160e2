using System.Collections.Frozen;
using Platform.Host.Modules;
using Platform.Sdk;

namespace Platform.Host.Access;

/// <summary>Every declared permission, the host's own and the modules', and which roles hold it.</summary>
internal sealed class PermissionCatalog
{
    private static readonly Permission[] HostsOwn =
    [
        new("host.today", [.. Roles.All]),
        new("host.account", [.. Roles.All]),
        new("host.accounts", Roles.Administrator),
        new("host.modules", Roles.Administrator),
        new("host.style", Roles.Administrator),
        new("host.events", Roles.Administrator),
        new("host.jobs", Roles.Administrator),
        new("host.mail", Roles.Administrator),
        new("host.readings", Roles.Reviewer),
    ];

    private readonly FrozenDictionary<string, FrozenSet<string>> rolesOf;

    public PermissionCatalog(ModuleCatalog modules) =>
        rolesOf = HostsOwn.Concat(modules.Permissions).ToFrozenDictionary(p => p.Name, p => p.Roles.ToFrozenSet());

    public IEnumerable<string> Names => rolesOf.Keys.Order(StringComparer.Ordinal);

    public bool IsDeclared(string permission) => rolesOf.ContainsKey(permission);

    public IEnumerable<string> RolesWith(string permission) => rolesOf[permission].Order(StringComparer.Ordinal);

    public bool IsHeldByAny(string permission, IEnumerable<string> roles) =>
        rolesOf.TryGetValue(permission, out var holders) && roles.Any(holders.Contains);
}
