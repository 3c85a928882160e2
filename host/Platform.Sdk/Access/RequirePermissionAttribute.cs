using Microsoft.AspNetCore.Authorization;

namespace Platform.Sdk;

/// <summary>
/// Says which permission a page or endpoint requires. Every page carries either this or <see cref="AnonymousPageAttribute"/>;
/// one without stops the start. It holds for all handlers of the page: an attribute on a handler would be ignored by the
/// framework, so the target excludes it. Signed out leads to sign-in, signed in without the permission to 403.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequirePermissionAttribute : Attribute, IAuthorizeData
{
    internal const string PolicyPrefix = "permission:";

    /// <summary>Requires one declared permission.</summary>
    /// <param name="permission">Its name, as in <see cref="Sdk.Permission.Name"/>; an undeclared one stops the start.</param>
    public RequirePermissionAttribute(string permission) => Permission = permission;

    /// <summary>The name of the required permission.</summary>
    public string Permission { get; }

    string? IAuthorizeData.Policy { get => PolicyPrefix + Permission; set => throw new NotSupportedException(); }
    string? IAuthorizeData.Roles { get => null; set => throw new NotSupportedException(); }
    string? IAuthorizeData.AuthenticationSchemes { get => null; set => throw new NotSupportedException(); }
}
