using Matching.Engine.Input;

namespace Matching.Engine.Fast;

/// <summary>An opening made ready to be compared with rows. Immutable but for <see cref="Language"/>, whose entries are filled once each
/// with what any thread would fill in.</summary>
internal sealed class OpeningPlan
{
    internal required Opening Opening { get; init; }

    /// <summary>Whether the plan says all there is; if not, the oracle scores.</summary>
    internal bool Exact { get; init; } = true;

    /// <summary>Whether no seat or no supervisor is left, which blocks everybody.</summary>
    internal bool Full { get; init; }

    internal ulong Gate { get; set; }

    internal ushort Days { get; init; }

    internal ushort Times { get; init; }

    internal bool HasPlace { get; init; }

    /// <summary>Units from the frame's western side; may lie outside it.</summary>
    internal int X { get; init; }

    internal int Y { get; init; }

    /// <summary>Points that every person gets: capacity, and all axes as if within the tolerance.</summary>
    internal int Fixed { get; set; }

    internal int FixedKnown { get; set; }

    /// <summary>The most that all factors but wish, experience, travel and <see cref="Fixed"/> can give.</summary>
    internal int Rest { get; set; }

    /// <summary>What of <see cref="Rest"/> is left after the parts of time, of the workplace, and of language and skills.</summary>
    internal int RestAfterTime { get; set; }

    internal int RestAfterWork { get; set; }

    internal int RestAfterSkills { get; set; }

    internal int TravelMost { get; set; }

    internal int ExperienceMost { get; set; }

    internal int WishMost { get; set; }

    /// <summary>What a scan knows at once that a person loses.</summary>
    internal QuickLoss Quick { get; set; } = null!;

    internal OccupationView? Occupation { get; init; }

    internal bool[]? Sector { get; init; }

    internal AskedSkillView[]? Required { get; init; }

    internal AskedSkillView[]? Merit { get; init; }

    /// <summary>Hundredths of hours; -1 = unknown.</summary>
    internal int HoursMin { get; init; }

    internal int HoursMax { get; init; }

    /// <summary>Days since <see cref="PersonPacker.FirstDay"/>; <see cref="int.MinValue"/> = unknown.</summary>
    internal int From { get; init; }

    internal int To { get; init; }

    internal int? Length { get; init; }

    internal int FormSlot { get; init; }

    /// <summary>What a language list comes to, by its number: 0 = not yet asked; bit 0 asked, bit 1 known, bits 2–3 verdict, from bit 4
    /// quality.</summary>
    internal required int[] Language { get; init; }

    /// <summary>What each support needed comes to (0 = unknown, then level + 1), as in <see cref="Language"/>.</summary>
    internal required int[] Support { get; init; }

    internal bool LicencesKnown { get; init; }

    internal bool AnyLicence { get; init; }

    /// <summary>Asks for something that no packed person has.</summary>
    internal bool LicenceOutside { get; init; }

    internal uint LicencesAsked { get; init; }

    internal bool CertificatesKnown { get; init; }

    internal bool AnyCertificate { get; init; }

    internal bool CertificateOutside { get; init; }

    internal uint CertificatesAsked { get; init; }

    internal bool AccessKnown { get; init; }

    internal uint AccessOffered { get; init; }

    internal bool AdaptationsKnown { get; init; }

    internal ulong AdaptationsOffered { get; init; }

    internal bool? Extract { get; init; }

    internal bool GoalsKnown { get; init; }

    internal ulong Goals { get; init; }

    /// <summary>-1 = no packed person was employed there; -2 = unknown.</summary>
    internal int Employer { get; init; }

    internal bool VetoKnown { get; init; }

    internal bool DemandsKnown { get; init; }

    internal bool OwnAxes { get; init; }

    internal uint DemandKnown { get; init; }

    internal uint DemandLow { get; init; }

    internal uint DemandHigh { get; init; }

    /// <summary>Axes that an offered adaptation makes good.</summary>
    internal uint Bridged { get; init; }

    /// <summary>Axes that an adaptation might make good, if only the list were known.</summary>
    internal uint Ask { get; init; }

    /// <summary>Axes on which an excess blocks.</summary>
    internal uint Blocking { get; init; }

    /// <summary>The most that a pair with this quality of the wish can get.</summary>
    internal int Most(int wishPoints) => Fixed + Rest + TravelMost + ExperienceMost + wishPoints;
}
