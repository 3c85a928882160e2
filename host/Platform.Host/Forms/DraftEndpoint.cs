using Microsoft.AspNetCore.Antiforgery;
using Platform.Sdk;

namespace Platform.Host.Forms;

/// <summary>Takes a whole form as a draft, every five seconds from a page that keeps one. Answers without content.</summary>
internal static class DraftEndpoint
{
    public static async Task<IResult> HandleAsync(HttpContext context, IAntiforgery antiforgery, IDrafts drafts)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context)) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form[DraftPages.Field].ToString() is not { } page || !DraftPages.IsKey(page)) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var saved = await drafts.SaveAsync(page, form.ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray()), context.RequestAborted);
        return Results.StatusCode(saved ? StatusCodes.Status204NoContent : StatusCodes.Status413PayloadTooLarge);
    }
}
