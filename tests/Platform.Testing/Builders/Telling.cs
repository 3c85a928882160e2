using Microsoft.Extensions.DependencyInjection;
using Platform.Sdk;

namespace Platform.Testing;

/// <summary>Events told as their owner would, for a test of who reacts that does not need the owner's pages.</summary>
public static class Telling
{
    /// <summary>Saves events through the context of the module that owns them, and delivers all that is due.</summary>
    /// <param name="platform">The host.</param>
    /// <param name="schema">The owner's schema: <c>placements</c>.</param>
    /// <param name="events">What has happened, in order.</param>
    public static async Task TellAsync(this PlatformFixture platform, string schema, params IEvent[] events)
    {
        await using var scope = platform.Host.Services.CreateAsyncScope();
        var owner = platform.Host.Services.GetServices<RegisteredDb>().Single(r => r.Schema == schema);
        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(owner.Type);
        foreach (var e in events) db.Publish(e);
        await db.SaveChangesAsync();
        await platform.DeliverEvents();
    }
}
