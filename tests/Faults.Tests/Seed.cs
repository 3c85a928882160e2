using System.Globalization;

namespace Faults.Tests;

/// <summary>What chance begins with: <c>PLATFORM_SEED</c>, or the clock.</summary>
internal static class Seed
{
    public static int Read() => Number("PLATFORM_SEED") ?? Environment.TickCount & 0xFFFFFF;

    /// <summary><c>PLATFORM_ROUNDS</c>: another number of rounds than the run's own.</summary>
    public static int? Rounds => Number("PLATFORM_ROUNDS");

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
