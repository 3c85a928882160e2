using Microsoft.AspNetCore.Antiforgery;

namespace Platform.Host.Accounts;

/// <summary>Ends the session at the server, then forgets the cookie.</summary>
internal static class SignOutEndpoint
{
    public static async Task<IResult> HandleAsync(HttpContext context, IAntiforgery antiforgery, Sessions sessions)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.StatusCode(StatusCodes.Status400BadRequest);
        await sessions.SignOutAsync(context, context.RequestAborted);
        return Results.Redirect("/");
    }
}
