namespace Matching.Engine.Fast;

/// <summary>Rows that are no longer there, one bit each. Immutable: a change copies the bits (an eighth of a byte a row).</summary>
internal readonly struct Gone
{
    private readonly ulong[]? _bits;

    private Gone(ulong[] bits) => _bits = bits;

    internal bool Any => _bits is not null;

    internal bool Has(int row) => _bits is not null && row >> 6 < _bits.Length && (_bits[row >> 6] >> row & 1) != 0;

    internal Gone With(int row)
    {
        var bits = new ulong[Math.Max(_bits?.Length ?? 0, (row >> 6) + 1)];
        _bits?.CopyTo(bits, 0);
        bits[row >> 6] |= 1UL << row;
        return new Gone(bits);
    }
}
