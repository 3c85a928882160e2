using Matching.Engine.Input;

namespace Matching.Engine.Rules;

/// <summary>
/// The plainest taxonomy: occupations are near when their SSYK codes begin alike. Skills and sectors stay equal only to themselves.
/// </summary>
/// <remarks>The same four digits 800 per mille, three 500, two 250, otherwise 0: plain steps, fitted to nothing.</remarks>
public sealed class SsykNearness : INearness
{
    private readonly Dictionary<string, string> _ssyk;

    /// <summary>Takes the taxonomy's codes over.</summary>
    /// <param name="ssykByCode">SSYK digits (1–4) by occupation or group id. SSYK codes used as ids stand in it as themselves.</param>
    public SsykNearness(IReadOnlyDictionary<string, string> ssykByCode)
    {
        ArgumentNullException.ThrowIfNull(ssykByCode);
        _ssyk = new Dictionary<string, string>(ssykByCode, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public int Occupation(string held, string wanted)
    {
        if (string.Equals(held, wanted, StringComparison.Ordinal))
            return 1000;
        return _ssyk.TryGetValue(held, out var one) && _ssyk.TryGetValue(wanted, out var other) ? OfCodes(one, other) : 0;
    }

    /// <summary>How near two SSYK codes are by themselves: 0, 250, 500 or 800 per mille for fewer than two, two, three and four digits alike.</summary>
    /// <param name="one">1–4 digits.</param>
    /// <param name="other">1–4 digits.</param>
    public static int OfCodes(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var alike = 0;
        while (alike < one.Length && alike < other.Length && one[alike] == other[alike])
            alike++;
        return alike switch { >= 4 => 800, 3 => 500, 2 => 250, _ => 0 };
    }

    /// <inheritdoc/>
    public int Skill(string held, string wanted) => IdentityNearness.Instance.Skill(held, wanted);

    /// <inheritdoc/>
    public bool Covers(VetoKind kind, string broader, string code)
    {
        if (string.Equals(broader, code, StringComparison.Ordinal))
            return true;
        // Only a group's own code stands for all under it: an occupation never vetoes its siblings in the same group.
        return kind == VetoKind.Occupation
            && _ssyk.TryGetValue(broader, out var group) && string.Equals(group, broader, StringComparison.Ordinal)
            && _ssyk.TryGetValue(code, out var digits) && digits.StartsWith(group, StringComparison.Ordinal);
    }
}
