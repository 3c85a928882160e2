using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Platform.Sdk;

/// <summary>Reads the classification of every mapped column out of the contexts' models, and says what is wrong with it.</summary>
internal static class ColumnRegister
{
    /// <summary>The secrecy that a category means unless the mapping says otherwise.</summary>
    public static Secrecy Usual(DataCategory category) => category switch
    {
        DataCategory.Public => Secrecy.Open,
        DataCategory.Staff or DataCategory.Technical => Secrecy.Internal,
        DataCategory.Personal => Secrecy.Person,
        _ => Secrecy.Strict,
    };

    /// <summary>What the platform keeps in one schema besides what the module maps.</summary>
    public static IEnumerable<ColumnClass> OfPlatform(string schema) => typeof(IPlatformColumns).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IPlatformColumns).IsAssignableFrom(t))
        .OrderBy(t => t.Name, StringComparer.Ordinal)
        .Select(t => (IPlatformColumns)Activator.CreateInstance(t)!)
        .Where(p => p.OnlySchema is null || p.OnlySchema == schema)
        .SelectMany(p => p.Columns)
        .Select(c => new ColumnClass(schema, c.Table, c.Column, "", c.Category, c.Purpose, c.Retention, c.Secrecy ?? Usual(c.Category), c.Encrypted));

    /// <summary>Reads registered contexts. Needs no database: only the models are looked at.</summary>
    /// <param name="contexts">The registered contexts.</param>
    /// <returns>The register, and every problem as a sentence.</returns>
    public static (IReadOnlyList<ColumnClass> Columns, IReadOnlyList<string> Problems) Read(IEnumerable<RegisteredDb> contexts)
    {
        var columns = new List<ColumnClass>();
        var problems = new List<string>();
        foreach (var registered in contexts.OrderBy(c => c.Schema, StringComparer.Ordinal))
        {
            using var context = registered.Create("Host=none");
            var platforms = OfPlatform(registered.Schema).ToList();
            Read(context.GetService<IDesignTimeModel>().Model, registered.Schema, platforms.Select(c => c.Table).ToHashSet(), columns, problems);
            columns.AddRange(platforms);
        }
        return (columns, problems);
    }

    private static void Read(IModel model, string schema, HashSet<string> platforms, List<ColumnClass> columns, List<string> problems)
    {
        foreach (var entity in model.GetEntityTypes().Where(e => e.GetTableName() is { } table && !platforms.Contains(table)).OrderBy(e => e.GetTableName(), StringComparer.Ordinal))
        {
            if (entity.IsOwned())
            {
                problems.Add($"{schema}.{entity.GetTableName()} holds the owned type {entity.ClrType.Name}, whose history nobody would write. "
                    + "Maybe map it with ComplexProperty.");
                continue;
            }
            foreach (var property in entity.GetProperties().Where(p => !IsRowVersion(p)))
                Read(property, entity, schema, property.GetColumnName(), columns, problems);
            foreach (var complex in entity.GetComplexProperties())
                Read(complex, entity, schema, complex.ComplexType.GetContainerColumnName() ?? SnakeCase.Of(complex.Name), columns, problems);
        }
    }

    private static void Read(IComplexProperty complex, IEntityType entity, string schema, string path, List<ColumnClass> columns, List<string> problems)
    {
        foreach (var property in complex.ComplexType.GetProperties().Where(p => !p.IsShadowProperty()))
            Read(property, entity, schema, complex.ComplexType.IsMappedToJson() ? $"{path}.{property.Name}" : property.GetColumnName(), columns, problems);
        foreach (var inner in complex.ComplexType.GetComplexProperties())
            Read(inner, entity, schema, $"{path}.{inner.Name}", columns, problems);
    }

    private static void Read(IProperty property, IEntityType entity, string schema, string column, List<ColumnClass> columns, List<string> problems)
    {
        var where = $"{schema}.{entity.GetTableName()}.{column} ({property.DeclaringType.ClrType.Name}.{property.Name})";
        var retention = Text(property, entity, ColumnClassification.Retention);
        if (ColumnClassification.CategoryOf(property) is not { } category)
            problems.Add($"{where} is not classified. Maybe add {entity.ClrType.Name.ToLowerInvariant()}.Are(DataCategory…, x => x.{property.Name}) to its mapping.");
        else if (Text(property, entity, ColumnClassification.Purpose) is not { } purpose || retention is null)
            problems.Add($"{where} has no purpose or retention class. Maybe the mapping of {entity.ClrType.Name} lacks Keeps(purpose, retention).");
        else if (category is DataCategory.Health or DataCategory.Identity && property.ClrType != typeof(byte[]))
            problems.Add($"{where} is {category} but of type {property.ClrType.Name}, so it would be stored readable. Maybe make it byte[] and write it through {nameof(IFieldCipher)}.");
        else
            columns.Add(new(schema, entity.GetTableName()!, column, property.FindRelationalTypeMapping()?.StoreType ?? property.ClrType.Name, category, purpose, retention,
                (Secrecy?)property.FindAnnotation(ColumnClassification.SecrecyClass)?.Value ?? Usual(category),
                category is DataCategory.Health or DataCategory.Identity));
        if (retention is not null && !retention.StartsWith(schema + ".", StringComparison.Ordinal))
            problems.Add($"{where} follows the retention class «{retention}», which does not begin with «{schema}.». Maybe it was copied from another module.");
    }

    private static string? Text(IProperty property, IEntityType entity, string name) =>
        (string?)(property.FindAnnotation(name) ?? entity.FindAnnotation(name))?.Value;

    private static bool IsRowVersion(IProperty property) => property.GetColumnName() == "xmin" || property.Name == "xmin";
}
