using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Matching.Engine.Fast;

/// <summary>Rows, each in a cache line of its own: one that lies across two would cost twice to read.</summary>
internal sealed class RowArray
{
    /// <summary>Bytes of a row, and of a cache line.</summary>
    internal const int RowBytes = 64;

    /// <summary>For fewer it does not matter.</summary>
    private const int Few = 2;

    private readonly PersonRow[] _rows;
    private readonly nint _ahead;

    internal RowArray(int length)
    {
        Length = length;
        if (length < Few)
        {
            _rows = new PersonRow[length];
            return;
        }

        // It must not be moved: then the lines would not begin where they did.
        _rows = GC.AllocateArray<PersonRow>(length + 1, pinned: true);
        unsafe
        {
            var first = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_rows));
            _ahead = -(nint)first & (RowBytes - 1);
            First = length <= int.MaxValue / RowBytes ? first + _ahead : null;
        }
    }

    internal int Length { get; }

    /// <summary>Where the first row lies, for reading eight at once; null = not for that.</summary>
    internal unsafe byte* First { get; }

    internal ref PersonRow this[int at]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            System.Diagnostics.Debug.Assert((uint)at < (uint)Length, "A row is asked for that is not there.");
            return ref Unsafe.Add(ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(_rows), _ahead), at);
        }
    }

    internal void CopyTo(RowArray other, int count)
    {
        for (var at = 0; at < count; at++)
            other[at] = this[at];
    }
}
