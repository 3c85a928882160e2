namespace Platform.Host.Demo;

/// <summary>Seeds that are the same on every machine.</summary>
internal static class DemoChance
{
    /// <summary>FNV-1a, without the sign.</summary>
    public static int Seed(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return (int)(hash & int.MaxValue);
    }
}
