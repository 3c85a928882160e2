using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Platform.Host.Startup;
using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>Before the first request: what pages say about the people they show can be followed. A slip stops the start with the whole list.</summary>
internal sealed partial class PersonPageCheck(IEnumerable<EndpointDataSource> sources, PageLoader loader)
{
    [GeneratedRegex(@"^[a-z]+(\.[a-z]+)*$")]
    private static partial Regex Code { get; }

    /// <exception cref="StartProblem">An attribute names a route value or handler that the page does not have.</exception>
    public async Task RunAsync()
    {
        var wrong = new List<string>();
        foreach (var endpoint in sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var compiled = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page ? await loader.LoadAsync(page, EndpointMetadataCollection.Empty) : null;
            var metadata = compiled is null ? endpoint.Metadata : new(compiled.EndpointMetadata ?? []);
            var about = metadata.GetOrderedMetadata<ShowsPersonAttribute>();
            var lists = metadata.GetOrderedMetadata<ShowsPeopleAttribute>();
            if (about.Count + lists.Count == 0) continue;
            var where = $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}";
            if (compiled is null) wrong.Add($"{where} is no page, and nothing enforces the attribute there. Maybe it should become a page.");
            wrong.AddRange(Problems(endpoint, compiled, about).Select(p => $"{where} {p}"));
            wrong.AddRange(lists.Where(l => l.What == PersonDetail.None || !Code.IsMatch(l.Purpose))
                .Select(l => $"{where} shows «{l.What}» for «{l.Purpose}». Maybe a purpose like «case.list» was meant."));
        }
        if (wrong.Count > 0)
            throw new StartProblem($"{wrong.Count} page(s) do not say rightly whom they show, nothing was started:" + Environment.NewLine
                + string.Join(Environment.NewLine, wrong.Distinct().Order(StringComparer.Ordinal).Select(w => "  " + w)));
    }

    private static IEnumerable<string> Problems(RouteEndpoint endpoint, CompiledPageActionDescriptor? page, IReadOnlyList<ShowsPersonAttribute> about)
    {
        foreach (var one in about)
        {
            if (endpoint.RoutePattern.GetParameter(one.Route) is null) yield return $"has no route value «{one.Route}». Maybe @page lacks \"{{{one.Route}:guid}}\".";
            if (one.What == PersonDetail.None || !Code.IsMatch(one.Purpose)) yield return $"shows «{one.What}» for «{one.Purpose}». Maybe a purpose like «case.work» was meant.";
            if ((one.Requires & one.What) != one.Requires) yield return $"requires «{one.Requires}», of which it shows only «{one.What}». Maybe both should name it.";
            if (one.Handler is { } handler && page?.HandlerMethods?.Any(h => string.Equals(h.Name, handler, StringComparison.OrdinalIgnoreCase)) != true)
                yield return $"has no handler «{handler}». Maybe it was renamed.";
        }
        foreach (var twice in about.GroupBy(a => a.Handler?.ToLowerInvariant()).Where(g => g.Count() > 1))
            yield return $"says twice whom it shows ({twice.Key ?? "every handler"}). Maybe one of them is for another handler.";
    }
}
