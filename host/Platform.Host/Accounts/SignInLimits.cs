using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Platform.Host.Accounts;

/// <summary>
/// How often sign-in may be tried: forms from one network address, and passwords for one e-mail address whether it is known or
/// not. Per node; the lockout in the database is what holds across nodes.
/// </summary>
internal sealed class SignInLimits(IOptions<SignInSettings> options) : IRateLimiterPolicy<string>, IDisposable
{
    public const string Policy = "sign-in";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> _emails = PartitionedRateLimiter.Create<string, string>(
        email => RateLimitPartition.GetFixedWindowLimiter(email, _ => Limit(options.Value.TriesPerAccount)));

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = (rejected, _) =>
    {
        Wait(rejected.HttpContext);
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => HttpMethods.IsPost(httpContext.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(httpContext.Connection.RemoteIpAddress?.ToString() ?? "", _ => Limit(options.Value.TriesPerAddress))
        : RateLimitPartition.GetNoLimiter("");

    /// <summary>False when this e-mail address has been tried too often.</summary>
    public bool Allows(HttpContext context, string normalizedEmail)
    {
        using var lease = _emails.AttemptAcquire(normalizedEmail);
        if (!lease.IsAcquired) Wait(context);
        return lease.IsAcquired;
    }

    public void Dispose() => _emails.Dispose();

    private static void Wait(HttpContext context) =>
        context.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    private static FixedWindowRateLimiterOptions Limit(int permits) => new() { PermitLimit = permits, Window = Window, QueueLimit = 0 };
}
