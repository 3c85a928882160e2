using Matching.Engine.Input;

namespace Matching.Engine.Fast;

/// <summary>Everyone at one moment: the index, who is gone from it, and who came after it was built. Immutable; a change makes a new one
/// that shares nearly everything.</summary>
internal sealed record PeopleSide(PeopleIndex Index, Gone Left, PeopleColumns Late, Gone LateLeft, IReadOnlyList<Participant> Odd)
{
    /// <summary>How many changes the index has not yet taken in.</summary>
    internal int Changes { get; private init; }

    internal static PeopleSide Of(PeopleIndex index) => new(index, default, PeopleColumns.Empty(0), default, index.Odd);

    internal PeopleSide Without(string id)
    {
        var row = Index.RowOf(id);
        if (row >= 0 && !Left.Has(row))
            return this with { Left = Left.With(row), Changes = Changes + 1 };
        for (var at = 0; at < Late.Count; at++)
        {
            if (Late.People[at].Id == id && !LateLeft.Has(at))
                return this with { LateLeft = LateLeft.With(at), Changes = Changes + 1 };
        }

        return Odd.Any(each => each.Id == id) ? this with { Odd = [.. Odd.Where(each => each.Id != id)], Changes = Changes + 1 } : this;
    }

    internal PeopleSide With(Participant person, CodeBook book, Gate gate)
    {
        var side = Without(person.Id);
        var lists = new List<ushort>();
        return new PersonPacker(book).TryPack(person, lists, out var row, out var codes)
            ? side with { Late = side.Late.With(person, row, codes, lists, gate), Changes = side.Changes + 1 }
            : side with { Odd = [.. side.Odd, person], Changes = side.Changes + 1 };
    }

    internal IEnumerable<Participant> Everyone() =>
        Enumerable.Range(0, Index.Columns.Count).Where(row => !Left.Has(row)).Select(row => Index.Columns.People[row])
            .Concat(Enumerable.Range(0, Late.Count).Where(row => !LateLeft.Has(row)).Select(row => Late.People[row]))
            .Concat(Odd);
}
