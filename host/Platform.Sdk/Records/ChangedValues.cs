using System.Collections;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Platform.Sdk;

/// <summary>
/// What differs in one record, value by value. Identity numbers, health, secrets and all binary values are kept only as «it
/// was changed»: a second copy of them is one more place for erasure and key rotation to forget.
/// </summary>
internal static class ChangedValues
{
    public static IEnumerable<HistoryChange> Of(EntityEntry entry, string? part = null, Guid? partId = null) =>
        Of(entry.Properties, entry.ComplexProperties, entry, "", part, partId).Concat(Lists(entry, part, partId));

    private static IEnumerable<HistoryChange> Of(
        IEnumerable<PropertyEntry> properties, IEnumerable<ComplexPropertyEntry> complex, EntityEntry entry, string path, string? part, Guid? partId)
    {
        foreach (var property in properties.Where(p => IsKept(p.Metadata)))
        {
            var before = entry.State == EntityState.Added ? null : property.OriginalValue;
            var after = entry.State == EntityState.Deleted ? null : property.CurrentValue;
            if (before is null ? after is null : after is not null && property.Metadata.GetValueComparer().Equals(before, after)) continue;
            yield return IsHidden(property.Metadata)
                ? new(path + property.Metadata.Name, null, null, true, part, partId)
                : new(path + property.Metadata.Name, Text(before), Text(after), false, part, partId);
        }
        foreach (var inner in complex)
            foreach (var change in Of(inner.Properties, inner.ComplexProperties, entry, $"{path}{inner.Metadata.Name}.", part, partId))
                yield return change;
    }

    private static IEnumerable<HistoryChange> Lists(EntityEntry entry, string? part, Guid? partId)
    {
        foreach (var list in entry.ComplexCollections)
        {
            var before = entry.State == EntityState.Added ? null : Text(entry.OriginalValues[(IComplexProperty)list.Metadata]);
            var after = entry.State == EntityState.Deleted ? null : Text(list.CurrentValue);
            if (before == after || (before ?? after) == "[]" && (before is null || after is null)) continue;
            yield return HoldsHidden(list.Metadata.ComplexType)
                ? new(list.Metadata.Name, null, null, true, part, partId)
                : new(list.Metadata.Name, before, after, false, part, partId);
        }
    }

    /// <summary>Keys say nothing that the row does not say itself, and a row version is the database's.</summary>
    private static bool IsKept(IProperty property) =>
        !property.IsPrimaryKey() && !property.IsShadowProperty() && property.ValueGenerated != ValueGenerated.OnAddOrUpdate;

    private static bool IsHidden(IProperty property) => property.ClrType == typeof(byte[])
        || ColumnClassification.CategoryOf(property) is DataCategory.Identity or DataCategory.Health or DataCategory.Secret;

    private static bool HoldsHidden(IComplexType type) =>
        type.GetProperties().Any(IsHidden) || type.GetComplexProperties().Any(p => HoldsHidden(p.ComplexType));

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "true" : "false",
        Enum word => word.ToString(),
        DateTimeOffset at => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IEnumerable => JsonSerializer.Serialize(value),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
