using System.Globalization;
using Npgsql;

namespace Platform.Host.Web;

/// <summary>
/// Answers 503, with the page that says so, when a request failed because the database does not answer, is starting, or has no room or
/// connection left: it is nobody's mistake, and the same request may succeed in a moment. Stands inside the status pages.
/// </summary>
internal static class DatabaseAway
{
    private static readonly object Key = new();
    private static readonly TimeSpan WorthWaiting = TimeSpan.FromSeconds(5);

    /// <summary>True in a request that has met it: what is rendered now must do without the database.</summary>
    public static bool IsOn(HttpContext context) => context.Items.ContainsKey(Key);

    public static void UseDatabaseAway(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabaseAway));
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception e) when (Found(e) is { } away && !context.Response.HasStarted)
            {
                log.LogWarning("The database did not answer a request, reference {Reference}: {Why}", ErrorReference.Of(context),
                    away is PostgresException { SqlState: var state } ? state : $"{away.GetType().Name}, {away.InnerException?.GetType().Name ?? away.Message}");
                context.Items[Key] = true;
                // What was made for the failed request remembers its failure: the page that says so gets its own.
                var fresh = context.RequestServices.CreateAsyncScope();
                context.Response.RegisterForDisposeAsync(fresh);
                context.RequestServices = fresh.ServiceProvider;
                context.Response.Clear();
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                context.Response.Headers.RetryAfter = WorthWaiting.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            }
        });
    }

    /// <summary>The failure of the database in an exception's chain, or null when it is about something else.</summary>
    public static Exception? Found(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            switch (exception)
            {
                // Classes 08 (connection) and 53 (no disk, memory or connections left), and 57P (shutting down, starting, dropped).
                case PostgresException { SqlState: var state } said:
                    return state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
                        || state.StartsWith("57P", StringComparison.Ordinal) ? said : null;
                // Everything that the driver says itself is about the connection: refused, broken, too slow, none free.
                case NpgsqlException silent:
                    return silent;
                // The connection was lost between two statements, where nobody was told: what comes next finds the transaction ended.
                case InvalidOperationException { Source: "Npgsql" } late:
                    return late;
            }
        return null;
    }
}
