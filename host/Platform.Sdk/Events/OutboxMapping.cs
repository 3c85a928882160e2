using Microsoft.EntityFrameworkCore;

namespace Platform.Sdk;

/// <summary>Maps the outbox into every module's context.</summary>
internal static class OutboxMapping
{
    public static void Add(ModelBuilder model) => model.Entity<OutboxRow>(row =>
    {
        row.ToTable("outbox");
        // Not the table's key (that is the id): a save writes in the order of the mapped key, so subjects are locked in the same order by
        // everybody, and the events of one subject are numbered in the order they were published.
        row.HasKey(r => new { r.Subject, r.Place, r.Id });
        row.Property(r => r.Payload).HasColumnType("jsonb");
    });
}
