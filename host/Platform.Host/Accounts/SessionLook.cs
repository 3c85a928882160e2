using System.Security.Claims;

namespace Platform.Host.Accounts;

/// <summary>What a session's cookie stands for: a person, or a session that ended and why.</summary>
internal sealed record SessionLook
{
    public ClaimsPrincipal? Person { get; private init; }

    public string? Ended { get; private init; }

    public static SessionLook Over(string reason) => new() { Ended = reason };

    public static SessionLook Of(Guid session, Guid account, string name, IEnumerable<string> roles) => new()
    {
        Person = new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, account.ToString()),
            new(ClaimTypes.Name, name),
            new(Sessions.Claim, session.ToString()),
            .. roles.Select(role => new Claim(ClaimTypes.Role, role)),
        ], SessionHandler.Scheme)),
    };
}
