using Microsoft.EntityFrameworkCore;

namespace Platform.Sdk;

/// <summary>Maps requests for jobs into every module's context.</summary>
internal static class JobRequestMapping
{
    public static void Add(ModelBuilder model) => model.Entity<JobRequestRow>(row =>
    {
        row.ToTable("job_request");
        row.Property(r => r.Arguments).HasColumnType("jsonb");
    });
}
