using Npgsql;
using Platform.Sdk;

namespace Platform.Testing.Builders;

/// <summary>Lets another module tell something, where a test is about who hears it and not about the pages that lead there.</summary>
public static class Telling
{
    /// <summary>Publishes events as their module would, and delivers everything.</summary>
    /// <param name="platform">The host under test.</param>
    /// <param name="schema">The telling module's schema, for example <c>placements</c>.</param>
    /// <param name="events">In the order they are told.</param>
    public static async Task TellAsync(this PlatformFixture platform, string schema, params IEvent[] events)
    {
        await using var connection = await platform.OpenAs(schema);
        for (var place = 0; place < events.Length; place++)
        {
            await using var insert = new NpgsqlCommand($"insert into {schema}.outbox (id, type, subject, place, payload, occurred) values ($1, $2, $3, $4, $5::jsonb, $6)", connection);
            foreach (var value in new object[] { Guid.CreateVersion7(), events[place].GetType().FullName!, events[place].Subject, (long)place, EventJson.Write(events[place]), platform.Clock.GetUtcNow() })
                insert.Parameters.Add(new() { Value = value });
            await insert.ExecuteNonQueryAsync();
        }
        await platform.DeliverEvents();
    }
}
