using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Platform.Sdk;

/// <summary>
/// Says, in the mapping of a record, what each column holds, why it is kept and for how long. The table says purpose and
/// retention once; every property says its category. A column without one fails the build (<c>./platform register</c> lists them).
/// </summary>
public static class ColumnClassification
{
    internal const string Category = "Platform:Category";
    internal const string Purpose = "Platform:Purpose";
    internal const string Retention = "Platform:Retention";
    internal const string SecrecyClass = "Platform:Secrecy";

    /// <summary>Why the table exists and which retention class its rows follow; holds for each column that says nothing else.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">Its builder.</param>
    /// <param name="purpose">One sentence in English, for the register.</param>
    /// <param name="retention">A retention class, named <c>schema.kind</c>, for example <c>employers.registry</c>.</param>
    public static EntityTypeBuilder<T> Keeps<T>(this EntityTypeBuilder<T> record, string purpose, string retention) where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(purpose);
        ArgumentException.ThrowIfNullOrWhiteSpace(retention);
        record.HasAnnotation(Purpose, purpose);
        record.HasAnnotation(Retention, retention);
        return record;
    }

    /// <summary>Classifies several columns alike.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="record">Its builder.</param>
    /// <param name="category">What they hold.</param>
    /// <param name="columns">The properties.</param>
    public static EntityTypeBuilder<T> Are<T>(this EntityTypeBuilder<T> record, DataCategory category, params Expression<Func<T, object?>>[] columns)
        where T : class
    {
        foreach (var column in columns) record.Property(NameOf(column)).Metadata.Set(category, null, null, null);
        return record;
    }

    /// <summary>Classifies one column.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="property">Its builder.</param>
    /// <param name="category">What it holds.</param>
    /// <param name="purpose">Why, when it differs from the table's.</param>
    /// <param name="retention">Retention class, when it differs from the table's.</param>
    /// <param name="secrecy">When it differs from what the category means (personal → person, health, identity and secret → strict …).</param>
    public static PropertyBuilder<T> Is<T>(
        this PropertyBuilder<T> property, DataCategory category, string? purpose = null, string? retention = null, Secrecy? secrecy = null)
    {
        property.Metadata.Set(category, purpose, retention, secrecy);
        return property;
    }

    /// <summary>Classifies one value inside a JSON column (complex type).</summary>
    /// <inheritdoc cref="Is{T}(PropertyBuilder{T}, DataCategory, string?, string?, Secrecy?)"/>
    public static ComplexTypePropertyBuilder<T> Is<T>(
        this ComplexTypePropertyBuilder<T> property, DataCategory category, string? purpose = null, string? retention = null, Secrecy? secrecy = null)
    {
        property.Metadata.Set(category, purpose, retention, secrecy);
        return property;
    }

    /// <summary>Classifies one value inside a list kept as a JSON column (complex collection).</summary>
    /// <inheritdoc cref="Is{T}(PropertyBuilder{T}, DataCategory, string?, string?, Secrecy?)"/>
    public static ComplexCollectionTypePropertyBuilder<T> Is<T>(
        this ComplexCollectionTypePropertyBuilder<T> property, DataCategory category, string? purpose = null, string? retention = null, Secrecy? secrecy = null)
    {
        property.Metadata.Set(category, purpose, retention, secrecy);
        return property;
    }

    private static void Set(this IMutableProperty property, DataCategory category, string? purpose, string? retention, Secrecy? secrecy)
    {
        property.SetAnnotation(Category, category);
        if (purpose is not null) property.SetAnnotation(Purpose, purpose);
        if (retention is not null) property.SetAnnotation(Retention, retention);
        if (secrecy is not null) property.SetAnnotation(SecrecyClass, secrecy);
    }

    internal static DataCategory? CategoryOf(IReadOnlyPropertyBase property) => (DataCategory?)property.FindAnnotation(Category)?.Value;

    private static string NameOf<T>(Expression<Func<T, object?>> column) =>
        (column.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : column.Body) is MemberExpression member
            ? member.Member.Name
            : throw new ArgumentException($"«{column}» is not a property. Maybe it should read e => e.Name.", nameof(column));
}
