using Npgsql;
using Platform.Sdk;

namespace Platform.Host.Web;

/// <summary>What a proxy asks: is the process there, and can it serve. Says nothing about the installation.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("ok")).WithMetadata(new AnonymousPageAttribute());
        app.MapGet("/health/ready", ReadyAsync).WithMetadata(new AnonymousPageAttribute());
    }

    private static async Task<IResult> ReadyAsync(IModuleConnections connections, CancellationToken stop)
    {
        try
        {
            await using var connection = await connections.For("platform").OpenConnectionAsync(stop);
            return Results.Text("ok");
        }
        catch (NpgsqlException)
        {
            return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
