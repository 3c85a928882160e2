using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Platform.Host.Database;

/// <summary>A context whose migrations the migrator runs. Several contexts may share a schema; they then share its history table.</summary>
/// <param name="Schema">The schema it lives in.</param>
/// <param name="ContextType">Named by the migrations' <see cref="DbContextAttribute"/>; they lie in its assembly.</param>
/// <param name="Create">Makes the context on a connection string, with the history table <see cref="HistoryTable"/> in the schema.</param>
internal sealed record MigratedSchema(string Schema, Type ContextType, Func<string, DbContext> Create)
{
    /// <summary>The table, in every schema, that lists the migrations which have run.</summary>
    public const string HistoryTable = "__migrations";

    /// <summary>The migrations this program knows, in order. Read from the assembly: a warm start must not build a model for it.</summary>
    public IReadOnlyList<string> Known { get; } =
    [
        .. ContextType.Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Migration)) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == ContextType)
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal),
    ];
}
