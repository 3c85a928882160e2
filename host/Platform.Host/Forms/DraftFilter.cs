using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;
using Platform.Sdk;

namespace Platform.Host.Forms;

/// <summary>
/// Fills a page's form in with the reader's draft: what is put into the model state is what the fields show, exactly as after a
/// POST with errors. Only on GET, and only where a draft may be.
/// </summary>
internal sealed class DraftFilter(IDrafts drafts) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (!HttpMethods.IsGet(context.HttpContext.Request.Method) || done.Exception is not null || done.Result is not (null or PageResult)
            || context.HandlerInstance is not PageModel page || page.Request.Query.ContainsKey(DraftPages.Without) || !DraftPages.MayHoldDraft(page.HttpContext))
            return;
        if (await drafts.LoadAsync(DraftPages.KeyOf(page.Request), page.HttpContext.RequestAborted) is not { } draft) return;
        foreach (var (name, values) in draft.Values)
            page.ModelState.SetModelValue(name, new ValueProviderResult(new StringValues(values)));
        page.ViewData[DraftPages.Shown] = draft;
    }
}
