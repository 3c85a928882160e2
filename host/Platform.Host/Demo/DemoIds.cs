using System.Buffers.Binary;
using Platform.Sdk;

namespace Platform.Host.Demo;

/// <summary>Version 7 ids of the demo's time whose other bits are counted, not thrown: the same demo gives the same ids.</summary>
internal sealed class DemoIds(DemoMoments moments) : IIds
{
    public Guid New() => Of(moments.Now.At, moments.Now.Next(), 0);

    /// <summary>The id of a record that is known by kind and number.</summary>
    public static Guid Named(DateTimeOffset begin, string kind, int number) => Of(begin, (uint)number, 1 + (uint)DemoChance.Seed(kind));

    private static Guid Of(DateTimeOffset at, uint number, uint row)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, at.ToUnixTimeMilliseconds() << 16);
        // Beside the time the number, so that ids of one moment sort as they were given; then what tells rows of numbers apart.
        bytes[6] = (byte)(0x70 | (number >> 28));
        bytes[7] = (byte)(number >> 20);
        bytes[8] = (byte)(0x80 | ((number >> 14) & 0x3F));
        bytes[9] = (byte)(number >> 6);
        bytes[10] = (byte)(number << 2);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[12..], row);
        return new(bytes, bigEndian: true);
    }
}
