using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Platform.Sdk;

/// <summary>
/// A module's door to its own schema. Derive one internal sealed class per module and register it with
/// <see cref="ModuleDbRegistration.AddModuleDb{TDb}"/>. Tables and columns are named in snake case; nothing else is renamed.
/// </summary>
/// <param name="options">From the container.</param>
public abstract class ModuleDb(DbContextOptions options) : DbContext(options)
{
    private long published;

    /// <summary>The module's schema: its name in lower case.</summary>
    public abstract string Schema { get; }

    /// <summary>
    /// Tells other modules of a change: the event is saved with it, in the same transaction, and delivered after the commit. Nothing
    /// is told when the save fails.
    /// </summary>
    /// <param name="e">The event; its <see cref="IEvent.SubjectVersion"/> is given by the save.</param>
    /// <exception cref="ArgumentException">The event has no subject, or brings a version.</exception>
    public void Publish(IEvent e)
    {
        if (published++ == 0) SavedChanges += (_, _) => this.GetService<WakeUps>().Events.Ring(Schema);
        Outbox.Write(this, e, published);
    }

    /// <summary>Maps the module's records. Called once per context type.</summary>
    /// <param name="model">The builder; the schema is already set.</param>
    protected abstract void Map(ModelBuilder model);

    /// <inheritdoc/>
    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        Map(modelBuilder);
        OutboxMapping.Add(modelBuilder);
        JobRequestMapping.Add(modelBuilder);
        MailMapping.Add(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (entity.GetTableName() is { } table && !entity.IsMappedToJson()) entity.SetTableName(SnakeCase.Of(table));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(IsRowVersion(property) ? "xmin" : SnakeCase.Of(property.GetColumnName()));
        }
    }

    /// <summary>PostgreSQL's own version of a row: a system column, whatever the property is called.</summary>
    private static bool IsRowVersion(IMutableProperty property) =>
        property is { IsConcurrencyToken: true, ValueGenerated: ValueGenerated.OnAddOrUpdate } && property.ClrType == typeof(uint);
}
