using Microsoft.AspNetCore.Antiforgery;
using Platform.Host.Startup;

namespace Platform.Host.Web;

/// <summary>Two choices that anybody makes for their own browser: language and light or dark. Forms, so that a link cannot make them.</summary>
internal static class ChoiceEndpoints
{
    /// <summary>Cookie with a language code: <c>sv</c> or <c>en</c>.</summary>
    public const string LanguageCookie = "lang";

    /// <summary>Cookie with <c>light</c> or <c>dark</c>; absent for what the system says.</summary>
    public const string SchemeCookie = "scheme";

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(365);

    public static Task<IResult> LanguageAsync(HttpContext context, IAntiforgery antiforgery, HostCookies cookies) =>
        ChooseAsync(context, antiforgery, cookies, "language", LanguageCookie, [.. HostServices.Languages.Select(l => l.TwoLetterISOLanguageName)]);

    public static Task<IResult> ColourSchemeAsync(HttpContext context, IAntiforgery antiforgery, HostCookies cookies) =>
        ChooseAsync(context, antiforgery, cookies, "scheme", SchemeCookie, ["auto", "light", "dark"]);

    private static async Task<IResult> ChooseAsync(
        HttpContext context, IAntiforgery antiforgery, HostCookies cookies, string field, string cookie, IReadOnlyCollection<string> known)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context)) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var chosen = form[field].ToString();
        if (!known.Contains(chosen)) return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (chosen == "auto") cookies.DeletePlain(context, cookie);
        else cookies.WritePlain(context, cookie, chosen, Lasts);
        return Results.LocalRedirect(LocalAddress.Or(form["returnUrl"], "/"));
    }
}
