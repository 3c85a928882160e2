using Matching.Engine.Input;

namespace Matching.Engine.Rules;

/// <summary>No taxonomy: every code is near to itself only.</summary>
public sealed class IdentityNearness : INearness
{
    private IdentityNearness()
    {
    }

    /// <summary>The only one.</summary>
    public static IdentityNearness Instance { get; } = new();

    /// <inheritdoc/>
    public int Occupation(string held, string wanted) => Same(held, wanted);

    /// <inheritdoc/>
    public int Skill(string held, string wanted) => Same(held, wanted);

    /// <inheritdoc/>
    public bool Covers(VetoKind kind, string broader, string code) => string.Equals(broader, code, StringComparison.Ordinal);

    private static int Same(string held, string wanted) => string.Equals(held, wanted, StringComparison.Ordinal) ? 1000 : 0;
}
