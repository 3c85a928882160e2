using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>Before the handler of a page about one person: a live relation and a row in the log, or the answer that an unknown id gets.</summary>
internal sealed class PersonPageFilter(PersonAccess access, ICurrentUser user, ILogger<PersonPageFilter> log) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var declared = http.GetEndpoint()?.Metadata.GetOrderedMetadata<ShowsPersonAttribute>() ?? [];
        if (declared.Count > 0 && Choose(declared, context.HandlerMethod?.Name) is { } page)
        {
            var known = Guid.TryParse(context.RouteData.Values[page.Route]?.ToString(), out var person);
            if (!known || !await access.OpenAsync(http, person, page, http.RequestAborted))
            {
                // Whom it was about is not said: the log of the process is not protected like the read log.
                log.LogWarning("Refused {Page} to {Account}: no live relation, reference {Reference}", PersonAccess.PageOf(http), user.Id, ErrorReference.Of(http));
                context.Result = new NotFoundResult();
                return;
            }
        }
        await next();
    }

    private static ShowsPersonAttribute? Choose(IReadOnlyList<ShowsPersonAttribute> declared, string? handler) =>
        declared.FirstOrDefault(d => d.Handler is not null && string.Equals(d.Handler, handler, StringComparison.OrdinalIgnoreCase))
        ?? declared.FirstOrDefault(d => d.Handler is null);
}
