using System.Runtime.InteropServices;

namespace Matching.Engine.Fast;

/// <summary>What scoring reads of one person besides the columns that every scan reads: one cache line of 64 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PersonRow
{
    /// <summary>A day or a number of hours that is not known.</summary>
    internal const ushort Unknown = ushort.MaxValue;

    /// <summary>Days left in a form that are not known.</summary>
    internal const short LeftUnknown = short.MaxValue;

    internal ulong Needs;
    internal uint TolerancesKnown;
    internal uint TolerancesLow;
    internal uint TolerancesHigh;
    internal uint Licences;
    internal uint Certificates;
    internal uint Access;

    /// <summary>Longest acceptable way in units of 25 m.</summary>
    internal int TravelLimit;

    /// <summary>Where the person's lists begin: wishes (occupation, strength), experience (occupation, quality), skills (id, level),
    /// vetoes (id), former employers (low, high), days left by form.</summary>
    internal int Lists;

    /// <summary>Hundredths of hours a week.</summary>
    internal ushort HoursNow;
    internal ushort HoursMax;

    /// <summary>Days since <see cref="PersonPacker.FirstDay"/>.</summary>
    internal ushort From;
    internal ushort ExtractUntil;
    internal ushort Languages;
    internal ushort Forms;
    internal PersonKnows Knows;
    internal byte Goal;

    /// <summary>Support needed + 1; 0 = unknown.</summary>
    internal byte Support;
    internal byte Wishes;
    internal byte Experience;
    internal byte Skills;
    internal byte Vetoes;
    internal byte Formers;
}
