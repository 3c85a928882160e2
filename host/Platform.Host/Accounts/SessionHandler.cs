using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;
using Platform.Host.Web;

namespace Platform.Host.Accounts;

/// <summary>Tells the framework who asks. Signed out leads to sign-in and back; signed in without the right is a 403.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Sessions sessions)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "session";
    private string? _ended;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // The page that says so is shown to anybody: who asks cannot be looked up now.
        if (DatabaseAway.IsOn(Context)) return AuthenticateResult.NoResult();
        var look = await sessions.LookAsync(Context, Context.RequestAborted);
        _ended = look?.Ended;
        return look switch
        {
            null => AuthenticateResult.NoResult(),
            { Person: { } person } => AuthenticateResult.Success(new(person, Scheme)),
            _ => AuthenticateResult.Fail($"The session ended: {look.Ended}."),
        };
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var query = new QueryBuilder { { "returnUrl", PageAsked() } };
        if (SessionEnd.IsTold(_ended)) query.Add("ended", _ended!);
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            // A fragment request must not get the sign-in page swapped into its place: the browser is sent there as a whole.
            Response.StatusCode = StatusCodes.Status204NoContent;
            Response.Headers["HX-Redirect"] = "/sign-in" + query;
        }
        else Response.Redirect("/sign-in" + query);
        return Task.CompletedTask;
    }

    /// <summary>The page to come back to. A form that was sent cannot be sent again, so it leads to the page it stands on.</summary>
    private string PageAsked()
    {
        var query = Request.Query.Where(part => part.Key != "handler").SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value ?? ""));
        return Request.PathBase + Request.Path + new QueryBuilder(query).ToQueryString();
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
