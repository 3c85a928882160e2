using Matching.Engine.Input;
using Matching.Engine.Scoring;
using Microsoft.Extensions.Localization;

namespace Matching.Wording;

/// <summary>What the person says no to and nobody can check at this place: a no goes before everything, so it is said where it may be one.</summary>
internal sealed class UncertainNo(IStringLocalizer<Texts> texts, Labels labels)
{
    /// <summary>One sentence for each kind of no; none when every no can be checked.</summary>
    public IEnumerable<string> Of(Pair pair)
    {
        var (vetoes, opening) = (pair.Participant.Vetoes ?? [], pair.Opening);
        if (opening.Occupation is null && vetoes.Any(v => v.Kind == VetoKind.Occupation)) yield return texts["UncertainNo.occupation"];
        if (opening.Sector is null && vetoes.Any(v => v.Kind == VetoKind.Sector)) yield return texts["UncertainNo.sector"];
        var demands = vetoes.Where(v => v.Kind == VetoKind.Demand && !(opening.Demands is { } known && known.TryGet(v.Code, out _)))
            .Select(v => labels.Within(v.Code)).Distinct(StringComparer.CurrentCulture).ToList();
        if (demands.Count > 0) yield return texts["UncertainNo.demand", string.Join(", ", demands)];
    }
}
