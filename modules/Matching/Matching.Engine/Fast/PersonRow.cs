using System.Runtime.InteropServices;

namespace Matching.Engine.Fast;

/// <summary>What scoring reads of one person besides the columns that every scan reads: one cache line of 64 bytes, and nothing else of most people.</summary>
[StructLayout(LayoutKind.Explicit, Size = RowArray.RowBytes)]
internal struct PersonRow
{
    /// <summary>A day or a number of hours that is not known.</summary>
    internal const ushort Unknown = ushort.MaxValue;

    /// <summary>Days left in a form that are not known.</summary>
    internal const short LeftUnknown = short.MaxValue;

    /// <summary>Needs that are not known; a row has at most 63.</summary>
    internal const ulong NeedsUnknown = ulong.MaxValue;

    /// <summary>Where what is read of eight rows at once lies in a row: four bytes from there.</summary>
    internal const int NeedsAt = 0;
    internal const int TolerancesAt = 8;
    internal const int KnowsAt = 20;
    internal const int TravelLimitAt = 24;
    internal const int HoursNowAt = 32;
    internal const int FromAt = 36;
    internal const int LanguagesAt = 40;
    internal const int FirstLeftAt = 44;
    internal const int WishStrengthAt = 48;
    internal const int NextStrengthAt = 52;
    internal const int WorkedQualityAt = 56;
    internal const int WishesAt = 60;

    /// <summary>Places of single bits in <see cref="Knows"/>; that of the whole stands behind that of the list.</summary>
    internal const int HoursBit = 10;
    internal const int WishesBit = 12;
    internal const int ExperienceBit = 14;
    internal const int FormsBit = 17;
    internal const int TravelBit = 18;
    internal const int NeedsBit = 20;

    /// <summary>Vetoes or former employers that go into a row.</summary>
    internal const int MostRefusals = 15;

    [FieldOffset(NeedsAt)]
    internal ulong Needs;

    /// <summary>Tolerances of the first 24 axes: <see cref="ToleranceCodes"/>, a byte for each three.</summary>
    [FieldOffset(TolerancesAt)]
    internal ulong Tolerances;

    /// <summary>Those of the axes from the 25th on.</summary>
    [FieldOffset(16)]
    internal uint MoreTolerances;
    [FieldOffset(KnowsAt)]
    internal PersonKnows Knows;

    /// <summary>Longest acceptable way in units of 25 m.</summary>
    [FieldOffset(TravelLimitAt)]
    internal int TravelLimit;

    /// <summary>Where the person's lists begin: wishes (occupation, strength) where there are more than two, experience (occupation, quality) where there is more
    /// than one, skills (id, level), vetoes (id), former employers (low, high), days left in the forms of <see cref="FormsLeft"/>.</summary>
    [FieldOffset(28)]
    internal int Lists;

    /// <summary>Hundredths of hours a week.</summary>
    [FieldOffset(HoursNowAt)]
    internal ushort HoursNow;
    [FieldOffset(34)]
    internal ushort HoursMax;

    /// <summary>Days since <see cref="PersonPacker.FirstDay"/>.</summary>
    [FieldOffset(FromAt)]
    internal ushort From;
    [FieldOffset(38)]
    internal ushort ExtractUntil;
    [FieldOffset(LanguagesAt)]
    internal ushort Languages;

    /// <summary>One bit for each form whose days left are known.</summary>
    [FieldOffset(42)]
    internal ushort FormsLeft;

    /// <summary>The days left in the first of them.</summary>
    [FieldOffset(FirstLeftAt)]
    internal short FirstLeft;

    /// <summary>The first wish and its strength; 0 of strength 0 where there is none.</summary>
    [FieldOffset(46)]
    internal ushort Wish;
    [FieldOffset(WishStrengthAt)]
    internal ushort WishStrength;

    /// <summary>The second one.</summary>
    [FieldOffset(50)]
    internal ushort NextWish;
    [FieldOffset(NextStrengthAt)]
    internal ushort NextStrength;

    /// <summary>The first experience and its quality.</summary>
    [FieldOffset(54)]
    internal ushort Worked;
    [FieldOffset(WorkedQualityAt)]
    internal ushort WorkedQuality;
    [FieldOffset(58)]
    internal byte Goal;

    /// <summary>Support needed + 1; 0 = unknown.</summary>
    [FieldOffset(59)]
    internal byte Support;
    [FieldOffset(WishesAt)]
    internal byte Wishes;
    [FieldOffset(61)]
    internal byte Experience;
    [FieldOffset(62)]
    internal byte Skills;

    /// <summary>Vetoes in the four lower bits, former employers in the upper ones.</summary>
    [FieldOffset(63)]
    internal byte Refusals;

    /// <summary>Whether two wishes and one experience are not all there is.</summary>
    internal readonly bool HasMore => Wishes > 2 || Experience > 1;

    internal readonly int SkillsAt => Lists + 2 * ((Wishes > 2 ? Wishes : 0) + (Experience > 1 ? Experience : 0));

    internal readonly int RefusalsAt => SkillsAt + 2 * Skills;

    internal readonly int Vetoes => Refusals & 15;

    internal readonly int Formers => Refusals >> 4;

    /// <summary>A wish.</summary>
    /// <param name="lists">Where <see cref="Lists"/> points into.</param>
    /// <param name="at">Which one, from 0.</param>
    internal readonly (ushort Occupation, ushort Strength) WishAt(ushort[] lists, int at) =>
        Wishes > 2 ? (lists[Lists + 2 * at], lists[Lists + 2 * at + 1]) : at == 0 ? (Wish, WishStrength) : (NextWish, NextStrength);

    /// <summary>All experience where there is more than one.</summary>
    internal readonly ReadOnlySpan<ushort> ExperienceIn(ushort[] lists) => lists.AsSpan(Lists + (Wishes > 2 ? 2 * Wishes : 0), 2 * Experience);

    /// <summary>Skills and levels.</summary>
    internal readonly ReadOnlySpan<ushort> SkillsIn(ushort[] lists) => lists.AsSpan(SkillsAt, 2 * Skills);

    /// <summary>Days left in a form.</summary>
    /// <param name="lists">Where <see cref="Lists"/> points into.</param>
    /// <param name="form">The form's number.</param>
    internal readonly int Left(ushort[] lists, int form) => (FormsLeft >> form & 1) == 0 ? LeftUnknown
        : (short)lists[PeopleColumns.LeftAt(this) + System.Numerics.BitOperations.PopCount(FormsLeft & (1u << form) - 1)];
}
