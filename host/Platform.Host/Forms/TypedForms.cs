using Microsoft.AspNetCore.Authentication;
using Platform.Host.Web;
using Platform.Sdk;

namespace Platform.Host.Forms;

/// <summary>
/// A form that arrives after its session has ended is not lost. Antiforgery cannot vouch for it any more, so the form's own
/// seal does: it says that we rendered the form, when, and for whom. What was typed becomes a draft of that account on that
/// page; then the request goes on to sign-in as it would have.
/// </summary>
internal sealed class TypedForms(RequestDelegate next)
{
    /// <summary>Longer than the longest session, so that nothing that was open is lost.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromHours(24);

    private static readonly TimeSpan CookieLasts = TimeSpan.FromHours(1);

    public async Task InvokeAsync(HttpContext context, FormStamps stamps, DraftStore drafts, HostCookies cookies, TimeProvider clock)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType
            && context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<AnonymousPageAttribute>() is null
            && DraftPages.IsKey(DraftPages.KeyOf(context.Request)) && !(await context.AuthenticateAsync()).Succeeded)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (stamps.Open(form[FormStamps.Field]) is { } stamp && stamp.Account != Guid.Empty && clock.GetUtcNow() - stamp.Rendered < Trusted
                && await drafts.SaveAsync(stamp.Account, DraftPages.KeyOf(context.Request),
                    form.Select(f => KeyValuePair.Create(f.Key, f.Value.Select(v => v ?? "").ToArray())), afterSessionEnd: true, context.RequestAborted))
                cookies.WritePlain(context, DraftPages.TypedCookie, "1", CookieLasts);
        }
        await next(context);
    }
}
