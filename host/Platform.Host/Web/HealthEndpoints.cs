using Npgsql;
using Platform.Host.Database;
using Platform.Sdk;

namespace Platform.Host.Web;

/// <summary>What a proxy asks: is the process there, and can it serve. Says nothing about the installation.</summary>
internal static class HealthEndpoints
{
    private const int LongestWait = 5;

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("ok")).WithMetadata(new AnonymousPageAttribute());
        app.MapGet("/health/ready", ReadyAsync).WithMetadata(new AnonymousPageAttribute());
    }

    private static async Task<IResult> ReadyAsync(IModuleConnections connections, PlatformDatabase database, CancellationToken stop)
    {
        // Another node may have started a new server already; as long as ours is the dead one, our pools are too.
        if (database.Server is { IsRunning: false }) return Away();
        try
        {
            // A pooled connection opens without a word to the server: only an answer shows that it is there.
            await using var ask = connections.For("platform").CreateCommand("select 1");
            ask.CommandTimeout = LongestWait;
            await ask.ExecuteScalarAsync(stop);
            return Results.Text("ok");
        }
        catch (NpgsqlException)
        {
            return Away();
        }
    }

    private static IResult Away() => Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
}
