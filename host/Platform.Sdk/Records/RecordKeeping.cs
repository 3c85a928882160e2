using Microsoft.EntityFrameworkCore;

namespace Platform.Sdk;

/// <summary>What every module context gets: history, and the refusal of what would pass it by.</summary>
internal static class RecordKeeping
{
    public static DbContextOptionsBuilder UseRecordKeeping(this DbContextOptionsBuilder options, IServiceProvider services) =>
        options.AddInterceptors(new HistoryInterceptor(services), BulkChangeGuard.Instance);
}
