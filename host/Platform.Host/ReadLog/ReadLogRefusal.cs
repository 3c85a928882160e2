using Platform.Host.Web;

namespace Platform.Host.ReadLog;

/// <summary>Answers 503, with a page that says why, when a read could not be written down. Stands inside the status pages.</summary>
internal static class ReadLogRefusal
{
    /// <summary>The kind of error page: its texts are <c>Error.ReadLog.*</c>.</summary>
    public const string Kind = "ReadLog";

    private static readonly object Key = new();

    public static bool IsOn(HttpContext context) => context.Items.ContainsKey(Key);

    public static void UseReadLogRefusal(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ReadLogRefusal));
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (ReadLogUnavailable refused) when (!context.Response.HasStarted)
            {
                log.LogError(refused.InnerException, "Refused a read, reference {Reference}: {Why}", ErrorReference.Of(context), refused.Message);
                context.Items[Key] = true;
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                // A rendering that began has set these, and with them the status pages would take the answer for written.
                context.Response.ContentType = null;
                context.Response.ContentLength = null;
            }
        });
    }
}
