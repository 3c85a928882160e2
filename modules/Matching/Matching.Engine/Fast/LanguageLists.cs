using Matching.Engine.Input;

namespace Matching.Engine.Fast;

/// <summary>Lists of languages are equal when they hold the same in the same order.</summary>
internal sealed class LanguageLists : IEqualityComparer<IReadOnlyList<HeldLanguage>>
{
    public bool Equals(IReadOnlyList<HeldLanguage>? x, IReadOnlyList<HeldLanguage>? y)
    {
        if (ReferenceEquals(x, y))
            return true;
        if (x is null || y is null || x.Count != y.Count)
            return false;
        for (var i = 0; i < x.Count; i++)
        {
            if (!x[i].Equals(y[i]))
                return false;
        }

        return true;
    }

    public int GetHashCode(IReadOnlyList<HeldLanguage> obj)
    {
        var hash = new HashCode();
        for (var i = 0; i < obj.Count; i++)
            hash.Add(obj[i]);
        return hash.ToHashCode();
    }
}
