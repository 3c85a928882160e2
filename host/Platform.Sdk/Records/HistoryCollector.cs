using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Platform.Sdk;

/// <summary>Finds what a save is about to do to tracked records and their parts, and touches the roots of changed parts.</summary>
internal static class HistoryCollector
{
    private static readonly ConcurrentDictionary<Type, PartOf?> Parts = new();

    public static bool IsTracked(Type type) => typeof(ITracked).IsAssignableFrom(type) || PartOfWhat(type) is not null;

    public static async Task<List<HistoryRow>> CollectAsync(DbContext context, CancellationToken stop)
    {
        var rows = new Dictionary<(string, Guid), HistoryRow>();
        HistoryRow Row(EntityEntry root)
        {
            var key = (TypeOf(root.Metadata), ((ITracked)root.Entity).Id);
            return rows.TryGetValue(key, out var row) ? row : rows[key] = new(key.Item1, key.Id);
        }
        var changed = context.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var entry in changed.Where(e => e.Entity is ITracked))
        {
            var row = Row(entry);
            row.Action = entry.State switch { EntityState.Added => HistoryAction.Created, EntityState.Deleted => HistoryAction.Deleted, _ => HistoryAction.Changed };
            row.Changes.AddRange(ChangedValues.Of(entry));
        }
        foreach (var entry in changed)
        {
            if (PartOfWhat(entry.Metadata.ClrType) is not { } part) continue;
            var changes = ChangedValues.Of(entry, entry.Metadata.ClrType.Name, part.Id(entry.Entity)).ToList();
            if (changes.Count == 0 && entry.State == EntityState.Modified) continue;
            var root = await RootAsync(context, entry, part, stop);
            if (root.State == EntityState.Unchanged) Touch(root);
            Row(root).Changes.AddRange(changes);
        }
        return [.. rows.Values.Where(r => r.Changes.Count > 0 || r.Action != HistoryAction.Changed)];
    }

    public static string TypeOf(IReadOnlyEntityType type) => type.GetTableName() ?? SnakeCase.Of(type.ClrType.Name);

    private static async Task<EntityEntry> RootAsync(DbContext context, EntityEntry child, PartOf part, CancellationToken stop)
    {
        var id = part.RootId(child.Entity);
        var root = await context.FindAsync(part.Root, [id], stop)
            ?? context.ChangeTracker.Entries().FirstOrDefault(e => e.State == EntityState.Deleted && e.Entity is ITracked t && t.Id == id)?.Entity
            ?? throw new InvalidOperationException(
                $"{child.Metadata.ClrType.Name} is part of {part.Root.Name} {id}, which does not exist. Maybe the root was not added to the same context.");
        return context.Entry(root);
    }

    /// <summary>Writes one column anew with its own value: the row gets a new version, and a form that was opened before meets it.</summary>
    private static void Touch(EntityEntry root)
    {
        var column = root.Properties.FirstOrDefault(p => !p.Metadata.IsPrimaryKey() && !p.Metadata.IsShadowProperty()
            && p.Metadata.ValueGenerated == ValueGenerated.Never && p.Metadata.GetAfterSaveBehavior() == PropertySaveBehavior.Save)
            ?? throw new InvalidOperationException($"{root.Metadata.ClrType.Name} has no column that could be touched. Maybe it has only an id.");
        column.IsModified = true;
    }

    private static PartOf? PartOfWhat(Type type) => Parts.GetOrAdd(type, static t =>
        t.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IPartOf<>)) is { } contract
            ? new PartOf(contract) : null);

    private sealed class PartOf(Type contract)
    {
        public Type Root { get; } = contract.GetGenericArguments()[0];

        public Guid Id(object part) => (Guid)contract.GetProperty(nameof(IPartOf<ITracked>.Id))!.GetValue(part)!;

        public Guid RootId(object part) => (Guid)contract.GetProperty(nameof(IPartOf<ITracked>.RootId))!.GetValue(part)!;
    }
}
