using Matching.Engine.Input;

namespace Matching.Engine.Fast;

/// <summary>The square of 65,535 × 65,535 units (1,638 km) that columns count coordinates in, so that each takes two bytes and stays exact.</summary>
/// <param name="X">Its western side, in units east of 15° E.</param>
/// <param name="Y">Its southern side, in units north of the equator.</param>
internal readonly record struct Frame(int X, int Y)
{
    /// <summary>The last coordinate.</summary>
    internal const int Last = ushort.MaxValue - 1;

    private const int Side = Last + 1;

    /// <summary>The frame that most homes lie in: from the first of them where all fit, else about the middle one.</summary>
    internal static Frame Of(IReadOnlyList<Participant> people)
    {
        Place[] homes = [.. people.Select(person => person.Home).OfType<Place>()];
        return homes.Length == 0 ? default : new Frame(From([.. homes.Select(home => home.X)]), From([.. homes.Select(home => home.Y)]));
    }

    /// <summary>Whether a place lies in the frame.</summary>
    internal bool Holds(Place place) => (uint)(place.X - X) < Side && (uint)(place.Y - Y) < Side;

    /// <summary>A coordinate in the frame; what lies outside is put on its edge, which never lengthens a distance.</summary>
    internal ushort Across(int x) => (ushort)Math.Clamp(x - X, 0, Last);

    /// <inheritdoc cref="Across"/>
    internal ushort Up(int y) => (ushort)Math.Clamp(y - Y, 0, Last);

    private static int From(int[] numbers)
    {
        Array.Sort(numbers);
        return (long)numbers[^1] - numbers[0] < Side ? numbers[0] : numbers[numbers.Length / 2] - Side / 2;
    }
}
