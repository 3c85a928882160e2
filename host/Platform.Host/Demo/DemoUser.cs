using Platform.Host.Access;
using Platform.Sdk;

namespace Platform.Host.Demo;

/// <summary>Whoever is at work in the demo's past.</summary>
internal sealed class DemoUser(PermissionCatalog permissions, DemoMoments moments) : ICurrentUser
{
    public Guid Id => moments.Now.Who?.Id ?? Guid.Empty;

    public string Name => moments.Now.Who?.Name ?? "";

    public IReadOnlyList<string> Roles => moments.Now.Role is { } role ? [role] : [];

    public bool IsSignedIn => moments.Now.Who is not null;

    public bool May(string permission) => IsSignedIn && permissions.IsHeldByAny(permission, Roles);
}
