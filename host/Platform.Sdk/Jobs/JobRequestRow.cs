using System.Text.Json;

namespace Platform.Sdk;

/// <summary>A request for one run, saved beside the change that needs it; the host takes it from there.</summary>
internal sealed class JobRequestRow
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public required Guid Id { get; init; }

    public required string Job { get; init; }

    public string? Arguments { get; init; }

    /// <summary>Who asked; null when nobody was signed in.</summary>
    public Guid? AskedBy { get; init; }

    public required DateTimeOffset Asked { get; init; }
}
