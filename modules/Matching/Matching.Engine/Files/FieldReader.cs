using System.Globalization;
using System.Text.Json;
using Matching.Engine.Input;

namespace Matching.Engine.Files;

/// <summary>
/// Reads one JSON object field by field. A missing field and <c>null</c> are unknown. The first problem is kept; after it, what is
/// read does not matter.
/// </summary>
internal sealed class FieldReader(JsonElement element, string path, RowProblem problem)
{
    private const int ShownLength = 40;

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    internal string PathOf(string name) => path.Length == 0 ? name : name.Length == 0 ? path : $"{path}.{name}";

    internal void Report(string name, string reason) => problem.Report(PathOf(name), reason);

    /// <summary>The fields that were never asked for.</summary>
    internal IEnumerable<string> Ignored() =>
        element.EnumerateObject().Select(property => property.Name).Where(name => !_asked.Contains(name)).Select(PathOf);

    internal string? Text(string name) => Value(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : Wrong<string>(name, value, "a text in quotes");

    internal List<string>? Texts(string name)
    {
        if (Items(name) is not { } items)
            return null;
        var texts = new List<string>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].ValueKind != JsonValueKind.String)
                Wrong<string>(At(name, i), items[i], "a text in quotes");
            else if (items[i].GetString() is { } text && !texts.Contains(text))
                texts.Add(text);
        }

        return texts;
    }

    internal decimal? Number(string name, decimal least, decimal most)
    {
        if (Value(name) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number))
            return Wrong<decimal?>(name, value, "a number");
        return number >= least && number <= most ? number : Wrong<decimal?>(name, value, Between(least, most));
    }

    internal int? Whole(string name, int least, int most) => Number(name, least, most) is not { } number ? null
        : number == decimal.Truncate(number) ? (int)number : Wrong<int?>(name, Value(name)!.Value, "a whole number");

    internal bool? Flag(string name) => Value(name) is not { } value ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : Wrong<bool?>(name, value, "true or false");

    internal DateOnly? Date(string name)
    {
        if (Value(name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.String && Spelling.Date(value.GetString()!) is { } day
            ? day : Wrong<DateOnly?>(name, value, "a day as \"2026-01-31\"");
    }

    internal T? Choice<T>(string name, Func<string, T?> parse, string[] names)
        where T : struct
    {
        if (Value(name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.String && parse(value.GetString()!) is { } known
            ? known : Wrong<T?>(name, value, "one of " + string.Join(", ", names));
    }

    /// <summary>A list of names as the bits of a set.</summary>
    internal int? Set(string name, string[] names)
    {
        if (Items(name) is not { } items)
            return null;
        var bits = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var at = items[i].ValueKind == JsonValueKind.String ? Array.IndexOf(names, items[i].GetString()) : -1;
            if (at < 0)
                Wrong<string>(At(name, i), items[i], "one of " + string.Join(", ", names));
            else
                bits |= 1 << at;
        }

        return bits;
    }

    internal Place? Place(string name)
    {
        if (Object(name) is not { } place)
            return null;
        var lat = place.Degrees("lat", 90);
        var lon = place.Degrees("lon", 180);
        return lat is { } north && lon is { } east ? new Place(north, east) : null;
    }

    internal AxisLevels? Levels(string name)
    {
        if (Object(name) is not { } axes)
            return null;
        var levels = axes.Names().ToDictionary(axis => axis, axis => axes.Whole(axis, 0, 3), StringComparer.Ordinal);
        return new AxisLevels(levels.Where(each => each.Value is not null).Select(each => KeyValuePair.Create(each.Key, each.Value!.Value)));
    }

    internal Dictionary<string, int>? Counts(string name)
    {
        if (Object(name) is not { } counts)
            return null;
        var days = counts.Names().ToDictionary(each => each, each => counts.Whole(each, int.MinValue, int.MaxValue), StringComparer.Ordinal);
        return days.Where(each => each.Value is not null).ToDictionary(each => each.Key, each => each.Value!.Value, StringComparer.Ordinal);
    }

    internal FieldReader? Object(string name) => Value(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Object ? new FieldReader(value, PathOf(name), problem)
        : Wrong<FieldReader>(name, value, "an object in { }");

    internal List<T>? Objects<T>(string name, Func<FieldReader, T?> read)
        where T : class
    {
        if (Items(name) is not { } items)
            return null;
        var objects = new List<T>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].ValueKind != JsonValueKind.Object)
                Wrong<T>(At(name, i), items[i], "an object in { }");
            else if (read(new FieldReader(items[i], PathOf(At(name, i)), problem)) is { } one)
                objects.Add(one);
        }

        return objects;
    }

    private double? Degrees(string name, int most)
    {
        if (Value(name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var degrees) && Math.Abs(degrees) <= most
            ? degrees : Wrong<double?>(name, value, $"a number between -{most} and {most}");
    }

    private List<string> Names() => [.. element.EnumerateObject().Select(property => property.Name)];

    private JsonElement? Value(string name)
    {
        _asked.Add(name);
        return element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private List<JsonElement>? Items(string name) => Value(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : Wrong<List<JsonElement>>(name, value, "a list in [ ]");

    private static string At(string name, int at) => string.Create(CultureInfo.InvariantCulture, $"{name}[{at}]");

    private static string Between(decimal least, decimal most) => most >= int.MaxValue
        ? string.Create(CultureInfo.InvariantCulture, $"{least} or more")
        : string.Create(CultureInfo.InvariantCulture, $"between {least} and {most}");

    private T? Wrong<T>(string name, JsonElement value, string wanted)
    {
        var shown = value.GetRawText();
        shown = shown.Length > ShownLength ? shown[..ShownLength] + "…" : shown;
        problem.Report(PathOf(name), $"{shown} is not {wanted}. Maybe the field should be left out, which means unknown.");
        return default;
    }
}
