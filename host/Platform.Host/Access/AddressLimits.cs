using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Platform.Host.Access;

/// <summary>
/// How often one network address may send what anybody can send, in ten minutes and per node; a whole workplace may share one. Each kind counts
/// by itself: who has offered openings all day can still sign in.
/// </summary>
internal sealed class AddressLimits(int tries) : IRateLimiterPolicy<string>
{
    /// <summary>Asking for links: whoever tries references one after the other is stopped, beside the limit that each case has.</summary>
    public const string Links = "links";

    /// <summary>The modules' public forms.</summary>
    public const string PublicForms = "public-forms";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = (rejected, _) =>
    {
        rejected.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => HttpMethods.IsPost(httpContext.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(httpContext.Connection.RemoteIpAddress?.ToString() ?? "unknown",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = Window, QueueLimit = 0 })
        : RateLimitPartition.GetNoLimiter("");
}
