using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Sdk;

/// <summary>The form of the history's changes in the database.</summary>
internal static class HistoryJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IReadOnlyList<HistoryChange> changes) => JsonSerializer.Serialize(changes, Options);

    public static IReadOnlyList<HistoryChange> Read(string json) => JsonSerializer.Deserialize<List<HistoryChange>>(json, Options) ?? [];
}
