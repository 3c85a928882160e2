using Microsoft.EntityFrameworkCore;
using Platform.Sdk;

namespace Platform.Host.ReadLog;

/// <summary>Maps the read log for reading, and classifies it.</summary>
internal static class ReadLogMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ReadLogRecord>(record =>
        {
            record.ToTable("read_log");
            record.Keeps("Who read what about whom, and why", "platform.read-log")
                .Are(DataCategory.Staff, r => r.StaffId, r => r.Roles, r => r.At, r => r.Page, r => r.Reference)
                .Are(DataCategory.Personal, r => r.PersonId, r => r.Relation, r => r.What, r => r.Purpose)
                .Are(DataCategory.Technical, r => r.Id, r => r.Salt, r => r.PersonDigest, r => r.Previous, r => r.Hash, r => r.ErasedAt);
        });
        model.Entity<ReadLogHead>(head =>
        {
            head.ToTable("read_log_head").HasKey(h => h.One);
            head.Keeps("Where the read log ends, so that a row cut off is seen", "platform.read-log")
                .Are(DataCategory.Technical, h => h.One, h => h.Id, h => h.Hash);
        });
        model.Entity<ReadReview>(review =>
        {
            review.ToTable("read_review").HasKey(r => new { r.ReviewerId, r.Through });
            review.Keeps("Who has gone through the read log, and how far", "platform.read-log")
                .Are(DataCategory.Staff, r => r.ReviewerId, r => r.At)
                .Are(DataCategory.Technical, r => r.Through);
        });
    }
}
