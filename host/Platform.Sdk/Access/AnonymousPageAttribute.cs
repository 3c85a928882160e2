using Microsoft.AspNetCore.Authorization;

namespace Platform.Sdk;

/// <summary>
/// Lets everybody read a page without signing in. It counts only when the page's address also stands on the installation's
/// list of anonymous pages (<c>anonymous-pages.txt</c> of the host), so that opening a page to the world is two decisions.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnonymousPageAttribute : Attribute, IAllowAnonymous;
