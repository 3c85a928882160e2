using System.Globalization;
using System.Text.Json;

namespace Platform.Sdk.Tables;

/// <summary>What an import did, or would do.</summary>
/// <param name="Created">Lines whose record came into being.</param>
/// <param name="Updated">Lines whose record was changed.</param>
/// <param name="Unchanged">Lines whose record said the same already.</param>
/// <param name="Rejected">Lines left out.</param>
public sealed record TableCounts(int Created, int Updated, int Unchanged, int Rejected)
{
    /// <summary>0 all taken, 3 some rejected.</summary>
    public int ExitCode => Rejected > 0 ? 3 : 0;

    /// <summary>The last line of an import.</summary>
    /// <param name="json">As JSON.</param>
    public string Summary(bool json) => json
        ? JsonSerializer.Serialize(new { created = Created, updated = Updated, unchanged = Unchanged, rejected = Rejected })
        : string.Create(CultureInfo.InvariantCulture, $"created {Created}, updated {Updated}, unchanged {Unchanged}, rejected {Rejected}");
}
