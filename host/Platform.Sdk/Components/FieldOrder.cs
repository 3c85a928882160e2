using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Platform.Sdk.Components;

/// <summary>The place of a field on the page. The framework keeps model state sorted by its own tree, which no reader would understand.</summary>
internal static class FieldOrder
{
    /// <summary>A text that sorts as the properties are declared: the index of each part of the name, outermost first.</summary>
    internal static string Of(ModelMetadata root, string key)
    {
        var places = new List<int>();
        ModelMetadata? type = root;
        foreach (var part in key.Split('.', '[').Where(p => p.Length > 0))
        {
            if (int.TryParse(part.TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                places.Add(index);
                type = type?.ElementMetadata;
                continue;
            }
            var place = type?.Properties.Select((p, i) => (p, i)).FirstOrDefault(x => x.p.PropertyName == part) ?? default;
            places.Add(place.p is null ? 9999 : place.i);
            type = place.p;
        }
        return string.Join('.', places.Select(p => p.ToString("0000", CultureInfo.InvariantCulture)));
    }
}
