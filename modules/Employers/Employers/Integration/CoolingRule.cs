using Microsoft.Extensions.Configuration;

namespace Employers.Integration;

/// <summary>After how many weeks without contact an employer begins to cool: <c>Modules:Employers:CoolingWeeks</c>, 8 when not set.</summary>
internal sealed class CoolingRule(IConfiguration section)
{
    public int Weeks { get; } = Math.Clamp(section.GetValue("CoolingWeeks", 8), 1, 520);
}
