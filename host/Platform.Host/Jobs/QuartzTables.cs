using System.Globalization;
using Quartz;

namespace Platform.Host.Jobs;

/// <summary>
/// The scheduler's own tables, made by its own statements out of its assembly: the login it works with may not make tables, the
/// schema's owner does. A new version of the package that wants more columns needs a migration of its own.
/// </summary>
internal static class QuartzTables
{
    public const string Prefix = "platform.quartz_";
    private const string Script = "Quartz.Impl.AdoJobStore.Schema.create_postgres.sql";

    public static string Sql()
    {
        using var stream = typeof(IScheduler).Assembly.GetManifestResourceStream(Script)
            ?? throw new InvalidOperationException($"{Script} is not in {typeof(IScheduler).Assembly.GetName()}. Maybe the package was replaced by one that keeps it elsewhere.");
        using var reader = new StreamReader(stream);
        return string.Format(CultureInfo.InvariantCulture, reader.ReadToEnd(), Prefix, Prefix.Split('.')[1]);
    }
}
