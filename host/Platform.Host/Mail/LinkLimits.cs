using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Platform.Host.Mail;

/// <summary>
/// How often one network address may ask for links, beside the limit that each case has: whoever tries references one after the other is
/// stopped, whatever they are. Per node. <c>Links:TriesPerAddress</c> in ten minutes, 30 when not set: a whole workplace may share one.
/// </summary>
internal sealed class LinkLimits(IConfiguration configuration) : IRateLimiterPolicy<string>
{
    public const string Policy = "links";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly int tries = Math.Max(1, configuration.GetValue("Links:TriesPerAddress", 30));

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
