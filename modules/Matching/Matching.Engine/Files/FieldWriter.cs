using System.Text.Json;
using Matching.Engine.Input;

namespace Matching.Engine.Files;

/// <summary>Writes fields of a match file; what is unknown is left out.</summary>
internal sealed class FieldWriter(Utf8JsonWriter json)
{
    internal FieldWriter Text(string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
        return this;
    }

    internal FieldWriter Number(string name, decimal? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        return this;
    }

    internal FieldWriter Flag(string name, bool? flag)
    {
        if (flag is { } known)
            json.WriteBoolean(name, known);
        return this;
    }

    internal FieldWriter Date(string name, DateOnly? day) => Text(name, day is { } known ? Spelling.OfDate(known) : null);

    internal FieldWriter Level(string name, LanguageLevel? level) => Text(name, level is { } known ? Spelling.OfLanguage(known) : null);

    internal FieldWriter Texts(string name, IEnumerable<string>? texts)
    {
        if (texts is null)
            return this;
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
        return this;
    }

    internal FieldWriter Set(string name, string[] names, int? bits) => Texts(name, bits is { } known ? Spelling.Named(names, known) : null);

    internal FieldWriter Place(string name, Place? place)
    {
        if (place is null)
            return this;
        json.WriteStartObject(name);
        json.WriteNumber("lat", place.Lat);
        json.WriteNumber("lon", place.Lon);
        json.WriteEndObject();
        return this;
    }

    internal FieldWriter Levels(string name, AxisLevels? levels) =>
        Counts(name, levels?.Axes.ToDictionary(axis => axis, axis => levels.TryGet(axis, out var level) ? level : 0, StringComparer.Ordinal));

    internal FieldWriter Counts(string name, IReadOnlyDictionary<string, int>? counts)
    {
        if (counts is null)
            return this;
        json.WriteStartObject(name);
        foreach (var (key, count) in counts.OrderBy(each => each.Key, StringComparer.Ordinal))
            json.WriteNumber(key, count);
        json.WriteEndObject();
        return this;
    }

    internal void Object<T>(string name, T? value, Func<T, FieldWriter> write)
        where T : class
    {
        if (value is null)
            return;
        json.WriteStartObject(name);
        write(value);
        json.WriteEndObject();
    }

    internal void Objects<T>(string name, IReadOnlyList<T>? values, Func<T, FieldWriter> write)
    {
        if (values is null)
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
