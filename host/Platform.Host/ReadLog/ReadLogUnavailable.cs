namespace Platform.Host.ReadLog;

/// <summary>A read could not be written down, so it must not happen. <see cref="ReadLogRefusal"/> turns it into a page.</summary>
internal sealed class ReadLogUnavailable(Exception inner) : Exception("The read log took no row, so nothing may be shown. Maybe the database is away or platform.append_read_log may not be called.", inner);
