using System.Security.Claims;
using Platform.Sdk;

namespace Platform.Host.Access;

/// <summary>The signed-in person of the request, read from the server-side session's ticket.</summary>
internal sealed class CurrentUser(IHttpContextAccessor accessor, PermissionCatalog permissions) : ICurrentUser
{
    private ClaimsPrincipal? Principal => accessor.HttpContext?.User is { Identity.IsAuthenticated: true } user ? user : null;

    public Guid Id => Guid.TryParse(Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;

    public string Name => Principal?.FindFirstValue(ClaimTypes.Name) ?? "";

    public IReadOnlyList<string> Roles => Principal?.FindAll(ClaimTypes.Role).Select(c => c.Value).ToArray() ?? [];

    public bool IsSignedIn => Principal is not null;

    public bool May(string permission) => IsSignedIn && permissions.IsHeldByAny(permission, Roles);
}
