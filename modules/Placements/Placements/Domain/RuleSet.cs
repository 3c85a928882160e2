namespace Placements.Domain;

/// <summary>The rules that hold in one country on one day.</summary>
internal sealed class RuleSet(IReadOnlyList<PlacementRule> rules)
{
    /// <summary>The number that holds for a form, its own before the general one, the latest first; null when there is none.</summary>
    public int? Find(string code, string? form = null) => rules
        .Where(r => r.Code == code && (r.Form is null || r.Form == form))
        .OrderByDescending(r => r.Form is not null).ThenByDescending(r => r.From).Select(r => (int?)r.Value).FirstOrDefault();

    /// <exception cref="InvalidOperationException">No such rule holds.</exception>
    public int Need(string code, string? form = null) => Find(code, form)
        ?? throw new InvalidOperationException($"No rule «{code}» holds for {form ?? "every form"}. Maybe a row of placement_rule has ended and none follows.");
}
