using Matching.Engine.Criteria;
using Matching.Engine.Input;
using Matching.Engine.Rules;

namespace Matching.Engine.Fast;

/// <summary>
/// One bit for each thing that would block, so that one AND and one comparison drop most people. A person has a bit where the thing
/// cannot block; an opening asks for the bits of what it demands. It only drops surely blocked pairs; scoring decides the rest.
/// </summary>
internal sealed class Gate(CodeBook book)
{
    private const int Axes = 6;
    private const int SupportAt = 3 * Axes;
    private const int FormAt = SupportAt + 4;
    private const int LicenceAt = FormAt + CodeBook.MostForms + 1;
    private const int Licences = 8;
    private const int CertificateAt = LicenceAt + Licences;
    private const int Certificates = 6;
    private const int AccessAt = CertificateAt + Certificates;
    private const int Accesses = 6;
    private const int HoursAt = AccessAt + Accesses;

    /// <summary>Bits of the days column: 0–6 days, 7 days unknown, 8–11 times, 12 times unknown, 13 everybody.</summary>
    internal const ushort DaysUnknown = 1 << 7;
    internal const ushort TimesUnknown = 1 << 12;
    internal const ushort Everybody = 1 << 13;

    private static readonly int[] HourSteps = [400, 800, 1200, 1600, 2000, 2500, 3000];

    private readonly int[] _axes =
        [.. book.Vocabulary.Axes.Index().Where(each => each.Item.Group == AxisGroup.Physical).Select(each => each.Index).Take(Axes)];

    /// <summary>What the columns count coordinates in.</summary>
    internal Frame Frame => book.Frame;

    internal QuickCodes Quick => book.Quick;

    internal ulong OfPerson(in PersonRow person, in PersonCodes codes, ushort[] lists)
    {
        var bits = 0UL;
        for (var k = 0; k < _axes.Length; k++)
        {
            bits |= ((1UL << (ToleranceCodes.LevelOf(person, _axes[k]) ?? 3)) - 1) << (3 * k);
        }

        for (var level = 0; level < 4; level++)
        {
            if (person.Support <= level + 1)
                bits |= 1UL << (SupportAt + level);
        }

        for (var form = 0; form < book.FormSlots; form++)
        {
            var barred = (person.Knows & PersonKnows.Forms) != 0 && (codes.Forms >> form & 1) == 0;
            if (!barred && person.Left(lists, form) > 0)
                bits |= 1UL << (FormAt + form);
        }

        bits |= (ulong)((person.Knows & PersonKnows.Licences) == 0 ? 0xFF : codes.Licences & 0xFF) << LicenceAt;
        bits |= (ulong)((person.Knows & PersonKnows.Certificates) == 0 ? 0x3F : codes.Certificates & 0x3F) << CertificateAt;
        bits |= (ulong)(~codes.Access & 0x3F) << AccessAt;
        for (var step = 0; step < HourSteps.Length; step++)
        {
            if (person.HoursMax >= HourSteps[step])
                bits |= 1UL << (HoursAt + step);
        }

        return bits;
    }

    /// <summary>What the opening demands; <paramref name="blocking"/> are the axes on which any excess blocks.</summary>
    internal ulong OfOpening(OpeningPlan plan, uint blocking, int supportCovered, int form)
    {
        var bits = 0UL;
        for (var k = 0; k < _axes.Length; k++)
        {
            var axis = 1u << _axes[k];
            var level = (blocking & axis) == 0 ? 0 : ((plan.DemandHigh & axis) != 0 ? 2 : 0) | ((plan.DemandLow & axis) != 0 ? 1 : 0);
            if (level > 0)
                bits |= 1UL << (3 * k + level - 1);
        }

        if (supportCovered < 4)
            bits |= 1UL << (SupportAt + supportCovered);
        if (form >= 0)
            bits |= 1UL << (FormAt + form);
        bits |= (ulong)(plan.LicencesAsked & 0xFF) << LicenceAt;
        bits |= (ulong)(plan.CertificatesAsked & 0x3F) << CertificateAt;
        if (plan.AccessKnown)
            bits |= (ulong)(~plan.AccessOffered & 0x3F) << AccessAt;
        for (var step = 0; step < HourSteps.Length && plan.HoursMin >= HourSteps[step]; step++)
            bits |= 1UL << (HoursAt + step);
        return bits;
    }

    /// <summary>Whether the opening asks for more sets than the gate knows.</summary>
    internal static bool IsBeyond(OpeningPlan plan) =>
        plan.LicencesAsked >> Licences != 0 || plan.CertificatesAsked >> Certificates != 0 || plan.AccessLacking >> Accesses != 0;

    internal static ushort DaysOfPerson(Availability? when) => (ushort)(
        Everybody | (when?.Days is { } days ? (int)days : DaysUnknown | 0x7F) | (when?.Times is { } times ? (int)times << 8 : TimesUnknown | 0xF00));

    internal static ushort DaysOfOpening(Days? days) => days is { } worked ? (ushort)((int)worked | DaysUnknown) : Everybody;

    internal static ushort TimesOfOpening(Times? times) => times is { } worked ? (ushort)((int)worked << 8 | TimesUnknown) : Everybody;
}
