using System.Globalization;

namespace Faults.Tests;

/// <summary>What chance begins with: <c>PLATFORM_SEED</c>, or the clock.</summary>
internal static class Seed
{
    public static int Read() => int.TryParse(Environment.GetEnvironmentVariable("PLATFORM_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : Environment.TickCount & 0xFFFFFF;
}
