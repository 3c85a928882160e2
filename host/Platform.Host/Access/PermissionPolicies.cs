using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Platform.Sdk;

namespace Platform.Host.Access;

/// <summary>
/// Turns the attribute's policy name into «signed in and holds the permission», and refuses whatever carries no attribute
/// at all: the start has checked that there is no such page, this holds if the check is ever wrong.
/// </summary>
internal sealed class PermissionPolicies(PermissionCatalog permissions) : IAuthorizationPolicyProvider
{
    private static readonly AuthorizationPolicy SignedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    private static readonly AuthorizationPolicy Nobody =
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(_ => false).Build();

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(SignedIn);

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(Nobody);

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (!policyName.StartsWith(RequirePermissionAttribute.PolicyPrefix, StringComparison.Ordinal))
            return Task.FromResult<AuthorizationPolicy?>(null);
        var permission = policyName[RequirePermissionAttribute.PolicyPrefix.Length..];
        return Task.FromResult<AuthorizationPolicy?>(new AuthorizationPolicyBuilder().RequireAuthenticatedUser()
            .RequireAssertion(c => permissions.IsHeldByAny(permission, c.User.FindAll(ClaimTypes.Role).Select(r => r.Value))).Build());
    }
}
