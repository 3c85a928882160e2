namespace Matching.Engine.Fast;

/// <summary>Which skills each row may have: 128 columns of one bit a row. Who has no bit in the columns of a skill surely lacks it. The commonest skills have the
/// lowest numbers, and so columns of their own.</summary>
internal sealed class SkillColumns(int capacity)
{
    /// <summary>Bits of a row.</summary>
    internal const int Columns = 128;

    /// <summary>The column of those who may have any skill; they have all other bits too.</summary>
    internal const int Any = 0;

    private const int Word = ScanColumns.Lanes;

    private readonly int _words = (capacity + Word - 1) / Word;
    private readonly ushort[] _bits = new ushort[(capacity + Word - 1) / Word * Columns];

    /// <summary>The column of a skill that is known; several share one.</summary>
    internal static int Of(int skill) => 1 + (skill - 1) % (Columns - 1);

    /// <summary>The bits of sixteen rows in a column.</summary>
    /// <param name="column">Which column.</param>
    /// <param name="at">Any of the rows; the first is a multiple of sixteen.</param>
    internal ushort Bits(int column, int at) => _bits[column * _words + at / Word];

    /// <summary>Writes a row: any, where nothing more than the quick codes say is known.</summary>
    internal void Put(int at, in PersonRow person, ushort[] lists)
    {
        var held = (person.Knows & PersonKnows.Skills) == 0 ? [] : person.SkillsIn(lists);
        var any = held.IsEmpty;
        for (var i = 0; i < held.Length; i += 2)
            any |= held[i] == 0;
        for (var column = 0; any && column < Columns; column++)
            Set(column, at);
        for (var i = 0; !any && i < held.Length; i += 2)
            Set(Of(held[i]), at);
    }

    /// <summary>Copies rows from other columns.</summary>
    internal void Copy(SkillColumns from)
    {
        for (var column = 0; column < Columns; column++)
            Array.Copy(from._bits, column * from._words, _bits, column * _words, from._words);
    }

    private void Set(int column, int at) => _bits[column * _words + at / Word] |= (ushort)(1 << at % Word);
}
