using Platform.Host.Access;
using Platform.Sdk;

namespace Platform.Host.Demo;

/// <summary>Whoever is at work in the demo's past.</summary>
internal sealed class DemoUser(PermissionCatalog permissions) : ICurrentUser
{
    private DemoStaff? staff;
    private string? role;

    public Guid Id => staff?.Id ?? Guid.Empty;

    public string Name => staff?.Name ?? "";

    public IReadOnlyList<string> Roles => role is null ? [] : [role];

    public bool IsSignedIn => staff is not null;

    public bool May(string permission) => IsSignedIn && permissions.IsHeldByAny(permission, Roles);

    public void Become(DemoStaff? who, string? its) => (staff, role) = (who, its);
}
