using Taxonomy.Text.Reading;

namespace Taxonomy.Import;

/// <summary>What an import did, or would do.</summary>
internal sealed record ImportCounts(int Created, int Updated, int Unchanged, int Retired, IReadOnlyList<RejectedRow> Rejected);
