using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Sdk;

/// <summary>Which pages have drafts, and under which key.</summary>
internal static class DraftPages
{
    /// <summary>Form field that tells the browser's script where the draft belongs.</summary>
    public const string Field = "__draft";

    /// <summary>Query value that shows the page without its draft.</summary>
    public const string Without = "draft";

    /// <summary>Where the view finds the draft that was filled in.</summary>
    public const string Shown = "Platform:Draft";

    /// <summary>Says that something was typed in a form that came after its session had ended.</summary>
    public const string TypedCookie = "insteg-typed";

    private const int LongestKey = 200;

    public static string KeyOf(HttpRequest request) => request.Path.Value!.ToLowerInvariant();

    public static bool IsKey(string? key) => key is { Length: > 0 and <= LongestKey } && key[0] == '/';

    public static bool KeepsDraft(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<KeepsDraftAttribute>() is not null;

    /// <summary>True when looking for a draft is worth a query.</summary>
    public static bool MayHoldDraft(HttpContext context) =>
        IsKey(KeyOf(context.Request)) && context.RequestServices.GetRequiredService<ICurrentUser>().IsSignedIn
        && (KeepsDraft(context) || context.Request.Cookies.ContainsKey(TypedCookie));
}
