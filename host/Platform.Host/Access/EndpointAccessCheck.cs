using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing.Patterns;
using Platform.Sdk;

namespace Platform.Host.Access;

/// <summary>
/// Before the first request: every page and endpoint requires a declared permission, or is anonymous by attribute and by
/// list. Anything else stops the start with the whole list.
/// </summary>
internal sealed class EndpointAccessCheck(
    PageLoader loader, PermissionCatalog permissions, AnonymousPages anonymous)
{
    /// <summary>All endpoints with their access, each as (route, methods, permission or null for anonymous).</summary>
    /// <param name="sources">Where the endpoints come from. The container knows them only once the host serves, so the start hands over its own.</param>
    public async Task<IReadOnlyList<EndpointAccess>> ReadAsync(IEnumerable<EndpointDataSource> sources)
    {
        var all = new List<EndpointAccess>();
        var wrong = new List<string>();
        foreach (var endpoint in sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var route = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            var (metadata, page) = await MetadataOfAsync(endpoint);
            var required = metadata.GetOrderedMetadata<RequirePermissionAttribute>();
            var open = metadata.GetMetadata<AnonymousPageAttribute>() is not null;
            var where = page is null ? route : $"{route} ({page})";
            switch (required.Count, open)
            {
                case (1, false) when permissions.IsDeclared(required[0].Permission):
                    all.Add(new(route, endpoint.RoutePattern, page, required[0].Permission));
                    break;
                case (1, false):
                    wrong.Add($"{where} requires «{required[0].Permission}», which no module declares. Maybe it was renamed.");
                    break;
                case (0, true) when anonymous.Contains(route):
                    all.Add(new(route, endpoint.RoutePattern, page, null));
                    break;
                case (0, true):
                    wrong.Add($"{where} is [AnonymousPage] but not on the list. Maybe add «{route}» to anonymous-pages.txt.");
                    break;
                default:
                    wrong.Add($"{where} carries {required.Count} permissions{(open ? " and [AnonymousPage]" : "")}, wanted one of them. "
                        + "Maybe [RequirePermission(…)] is missing on its page model.");
                    break;
            }
            if (metadata.GetMetadata<IAllowAnonymous>() is { } foreign and not AnonymousPageAttribute)
                wrong.Add($"{where} carries {foreign.GetType().Name}. Maybe it should be [AnonymousPage].");
        }
        if (all.Count + wrong.Count == 0) throw new InvalidOperationException("There is not one endpoint to check. Maybe the check runs before pages are mapped.");
        return wrong.Count == 0 ? all
            : throw new Startup.StartProblem($"{wrong.Count} page(s) without a valid access rule, nothing was started:"
                + Environment.NewLine + string.Join(Environment.NewLine, wrong.Order(StringComparer.Ordinal).Select(w => "  " + w)));
    }

    private async Task<(EndpointMetadataCollection, string?)> MetadataOfAsync(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) return (endpoint.Metadata, null);
        // The attributes of a page model come into being when the page is loaded; the route table alone does not have them.
        var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
        return (new(compiled.EndpointMetadata ?? []), compiled.ModelTypeInfo?.FullName ?? compiled.RelativePath);
    }
}

/// <summary>One endpoint and who may call it.</summary>
internal sealed record EndpointAccess(string Route, RoutePattern Pattern, string? Page, string? Permission);
