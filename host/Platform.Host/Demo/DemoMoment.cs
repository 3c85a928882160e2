using Platform.Sdk;

namespace Platform.Host.Demo;

/// <summary>Where a row is.</summary>
internal sealed class DemoMoment(uint row)
{
    /// <summary>More modules than ever react side by side, and each with 67 million ids.</summary>
    public const int MostRows = 64;

    private const int RowAt = 26;
    private uint given;

    public DateTimeOffset At { get; set; }

    public DemoStaff? Who { get; set; }

    public string? Role { get; set; }

    /// <summary>A number that no row gives twice.</summary>
    public uint Next() => (row << RowAt) | Interlocked.Increment(ref given);
}
