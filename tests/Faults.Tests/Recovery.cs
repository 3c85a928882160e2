using System.Globalization;

namespace Faults.Tests;

/// <summary>How long it took from a kill until what was killed, or needs it, was ready.</summary>
/// <param name="OfDatabase">Whether it was the database.</param>
/// <param name="Alone">Whether nothing else was killed in that round; a host that starts while the database recovers waits for it.</param>
/// <param name="Took">From the kill on, restart included.</param>
internal sealed record Recovery(bool OfDatabase, bool Alone, TimeSpan Took)
{
    public string Kind => $"{(OfDatabase ? "database" : "host")}{(Alone ? "" : " among others")}";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} ready after {Took.TotalSeconds:0.0} s");
}
