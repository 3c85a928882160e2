using System.Security.Claims;
using Platform.Sdk;

namespace Platform.Host.Access;

/// <summary>The signed-in person of the request, read from the server-side session's ticket; on the command line whoever it acts for.</summary>
internal sealed class CurrentUser(IHttpContextAccessor accessor, PermissionCatalog permissions, ActingStaff acting) : ICurrentUser
{
    private ClaimsPrincipal? Principal => accessor.HttpContext?.User is { Identity.IsAuthenticated: true } user ? user : null;

    private StaffMember? Acting => accessor.HttpContext is null ? acting.Member : null;

    public Guid Id => Guid.TryParse(Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Acting?.Id ?? Guid.Empty;

    public string Name => Principal?.FindFirstValue(ClaimTypes.Name) ?? Acting?.Name ?? "";

    public IReadOnlyList<string> Roles => Principal?.FindAll(ClaimTypes.Role).Select(c => c.Value).ToArray() ?? Acting?.Roles ?? [];

    public bool IsSignedIn => Principal is not null || Acting is not null;

    public bool May(string permission) => IsSignedIn && permissions.IsHeldByAny(permission, Roles);
}
