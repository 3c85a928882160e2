using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Platform.Host.Access;
using Platform.Testing;

namespace Platform.Tests.Access;

/// <summary>Every endpoint there is, called without and with the wrong right. A new page is covered by being there.</summary>
public sealed class EndpointAccessTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    /// <summary>A value for every route parameter that occurs; a page with a new one says so here.</summary>
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["id"] = "0198c0de-0000-7000-8000-000000000001",
        ["person"] = "0198c0de-0000-7000-8000-000000000002",
        ["code"] = "404",
        ["token"] = "none",
        ["reference"] = "ABCD234567",
        ["section"] = "time",
        ["module"] = "Platform",
        ["job"] = "CleanQueues",
    };

    [Fact]
    public async Task Signed_out_every_page_that_is_not_anonymous_leads_to_sign_in()
    {
        var visitor = platform.Anonymous();
        foreach (var endpoint in (await EndpointsAsync()).Where(e => e.Permission is not null))
        {
            var answer = await AskAsync(visitor, endpoint);
            Assert.True(answer is { Status: HttpStatusCode.Redirect, Location: { } to } && to.Contains("/sign-in", StringComparison.Ordinal),
                $"{endpoint.Route} answered {answer.Status} to somebody who is not signed in.");
        }
    }

    [Fact]
    public async Task Every_role_without_the_permission_is_refused()
    {
        var permissions = platform.Host.Services.GetRequiredService<PermissionCatalog>();
        var endpoints = (await EndpointsAsync()).Where(e => e.Permission is not null).ToList();
        var refused = 0;
        foreach (var role in Roles.All)
        {
            var visitor = await platform.SignInAs(role);
            foreach (var endpoint in endpoints.Where(e => !permissions.RolesWith(e.Permission!).Contains(role)))
            {
                var answer = await AskAsync(visitor, endpoint);
                Assert.True(answer.Status == HttpStatusCode.Forbidden, $"{endpoint.Route} answered {answer.Status} to a {role}, who lacks {endpoint.Permission}.");
                refused++;
            }
        }
        Assert.True(refused > 20, $"Only {refused} refusals were tried.");
    }

    [Fact]
    public async Task Every_page_answers_those_who_may_see_it()
    {
        var permissions = platform.Host.Services.GetRequiredService<PermissionCatalog>();
        foreach (var role in Roles.All)
        {
            var visitor = await platform.SignInAs(role);
            foreach (var endpoint in (await EndpointsAsync()).Where(e => e.Page is not null && e.Permission is { } p && permissions.RolesWith(p).Contains(role)))
            {
                var answer = await visitor.GetAsync(Address(endpoint));
                Assert.True((int)answer.Status < 500 && answer.Status is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized),
                    $"{endpoint.Route} answered {answer.Status} to a {role}: {answer.Text}");
            }
        }
    }

    [Fact]
    public async Task Anonymous_pages_are_the_list_and_nothing_else()
    {
        var listed = platform.Host.Services.GetRequiredService<AnonymousPages>().Routes;
        var open = (await EndpointsAsync()).Where(e => e.Permission is null).Select(e => e.Route.ToLowerInvariant()).Distinct();
        Assert.Equal(listed.Select(r => r.ToLowerInvariant()).Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    private async Task<IReadOnlyList<EndpointAccess>> EndpointsAsync()
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<EndpointAccessCheck>().ReadAsync(scope.ServiceProvider.GetServices<Microsoft.AspNetCore.Routing.EndpointDataSource>());
    }

    /// <summary>Pages are asked for; addresses that only take a form are posted to.</summary>
    private static Task<Answer> AskAsync(Visitor visitor, EndpointAccess endpoint) =>
        endpoint.Page is null && endpoint.Permission is not null ? visitor.PostAsync(Address(endpoint)) : visitor.GetAsync(Address(endpoint));

    private static string Address(EndpointAccess endpoint) => "/" + string.Join('/', endpoint.Pattern.PathSegments
        .Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Samples.TryGetValue(parameter.Name, out var value) ? value
                : throw new InvalidOperationException($"{endpoint.Route}: no sample for «{parameter.Name}». Maybe add one to Samples."),
            _ => "",
        }))));
}
