using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Matching.Engine.Scoring;

namespace Matching.Engine.Fast;

/// <summary>What a person surely loses of the skills that an opening asks for, in steps of <see cref="QuickLoss.Step"/>, rounded down. Immutable.</summary>
internal sealed class SkillLoss
{
    /// <summary>Of more required skills, or of merit, nothing is sure.</summary>
    private const int MostAsked = 15;

    /// <summary>Who may have a skill that so many columns stand for is not looked up.</summary>
    private const int MostColumns = 16;

    private readonly int[]?[] _asked;
    private readonly int _required;
    private readonly byte[] _ofRequired;
    private readonly byte[] _ofMerit;

    internal SkillLoss(AskedSkillView[] asked, int required, Rates rates)
    {
        _required = required;
        Any = asked.Length > 0 && required <= MostAsked && asked.Length - required <= MostAsked;
        _asked = [.. asked.Select(each => Columns(each.View))];
        (_ofRequired, _ofMerit) = (Steps(rates.SkillRequired, required), Steps(rates.SkillMerit, asked.Length - required));
    }

    /// <summary>Whether anything can be sure.</summary>
    internal bool Any { get; }

    /// <summary>What a row loses.</summary>
    internal int Of(SkillColumns held, int row)
    {
        var (required, merit) = (0, 0);
        for (var i = 0; i < _required; i++)
            required += Bits(held, i, row) >> row % ScanColumns.Lanes & 1;
        for (var i = _required; i < _asked.Length; i++)
            merit += Bits(held, i, row) >> row % ScanColumns.Lanes & 1;
        return _ofRequired[required] + _ofMerit[merit];
    }

    /// <summary>What each of sixteen rows loses.</summary>
    internal Vector128<byte> Of16(SkillColumns held, int at) =>
        Vector128.Shuffle(Vector128.Create(_ofRequired), Held(held, at, 0, _required))
        + Vector128.Shuffle(Vector128.Create(_ofMerit), Held(held, at, _required, _asked.Length));

    /// <summary>How many of the skills asked for each of sixteen rows may have.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<byte> Held(SkillColumns held, int at, int from, int to)
    {
        var count = Vector128<byte>.Zero;
        var bit = Vector128.Create(0x8040201008040201UL).AsByte();
        for (var i = from; i < to; i++)
        {
            var bits = Vector128.Create((ushort)Bits(held, i, at)).AsByte();
            var lanes = Vector128.Shuffle(bits, Vector128.Create((byte)0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1)) & bit;
            count -= Vector128.Equals(lanes, bit);
        }

        return count;
    }

    /// <summary>Who of sixteen rows may have a skill asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Bits(SkillColumns held, int asked, int at)
    {
        if (_asked[asked] is not { } columns)
            return ushort.MaxValue;
        var bits = 0;
        foreach (var column in columns)
            bits |= held.Bits(column, at);
        return bits;
    }

    /// <summary>The columns of who may have it; null = anybody.</summary>
    private static int[]? Columns(SkillView? asked)
    {
        if (asked is null)
            return null;
        int[] columns = [.. asked.Skills.Select(skill => SkillColumns.Of(skill)).Distinct()];
        return columns.Length == 0 ? [SkillColumns.Any] : columns.Length <= MostColumns ? columns : null;
    }

    /// <summary>By how many of those asked for may be held.</summary>
    private static byte[] Steps(int weight, int asked)
    {
        var steps = new byte[MostAsked + 1];
        for (var held = 0; asked != 0 && held <= Math.Min(asked, MostAsked); held++)
            steps[held] = (byte)Math.Min(QuickLoss.Most / 2, (weight - Rates.Points(weight, Judgement.Full * held / asked)) / QuickLoss.Step);
        return steps;
    }
}
