using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Sdk;

/// <summary>How events are written down. Unknown members are left out when read, so a Contracts may grow.</summary>
internal static class EventJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Write(IEvent e) => JsonSerializer.Serialize(e, e.GetType(), Options);

    public static IEvent Read(string payload, long version, Type type)
    {
        var members = JsonNode.Parse(payload)!.AsObject();
        members["subjectVersion"] = version;
        return (IEvent)members.Deserialize(type, Options)!;
    }
}
