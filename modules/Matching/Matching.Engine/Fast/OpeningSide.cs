using Matching.Engine.Input;

namespace Matching.Engine.Fast;

/// <summary>Every opening at one moment; see <see cref="PeopleSide"/>.</summary>
internal sealed record OpeningSide(OpeningIndex Index, Gone Left, IReadOnlyList<OpeningPlan> Late)
{
    internal int Changes { get; private init; }

    internal OpeningSide Without(string id)
    {
        var at = Index.PlanOf(id);
        if (at >= 0 && !Left.Has(at))
            return this with { Left = Left.With(at), Changes = Changes + 1 };
        return Late.Any(each => each.Opening.Id == id) ? this with { Late = [.. Late.Where(each => each.Opening.Id != id)], Changes = Changes + 1 } : this;
    }

    internal OpeningSide With(OpeningPlan plan)
    {
        var side = Without(plan.Opening.Id);
        return side with { Late = [.. side.Late, plan], Changes = side.Changes + 1 };
    }

    /// <summary>The plan of this very opening, when it is one of these.</summary>
    internal OpeningPlan? PlanOf(Opening opening)
    {
        var at = Index.PlanOf(opening.Id);
        return at >= 0 && ReferenceEquals(Index.Plans[at].Opening, opening) ? Index.Plans[at] : null;
    }

    internal IEnumerable<Opening> All() =>
        Index.Plans.Where((_, at) => !Left.Has(at)).Concat(Late).Select(plan => plan.Opening);
}
