using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Placements.Data;

/// <summary>An enum is kept by its name in lower case, so that a row can be read and a value added anywhere.</summary>
internal static class StoredWord
{
    public static PropertyBuilder<T> AsWord<T>(this PropertyBuilder<T> property) where T : struct, Enum =>
        property.HasConversion(value => value.ToString().ToLowerInvariant(), word => Enum.Parse<T>(word, true));

    public static PropertyBuilder<T?> AsWord<T>(this PropertyBuilder<T?> property) where T : struct, Enum =>
        property.HasConversion(value => value!.Value.ToString().ToLowerInvariant(), word => Enum.Parse<T>(word, true));
}
