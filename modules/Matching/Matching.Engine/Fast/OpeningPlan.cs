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

    /// <summary>What every person gets, <see cref="Packed"/>: capacity, and all axes as if within the tolerance.</summary>
    internal uint Fixed { get; set; }

    /// <summary><see cref="Fixed"/> without the axes.</summary>
    internal uint Bare { get; set; }

    /// <summary>What wish and experience come to where the occupation is not known.</summary>
    internal required uint NoOccupation { get; init; }

    /// <summary>The most that all factors but wish, experience, travel and <see cref="Fixed"/> can give.</summary>
    internal int Rest { get; set; }

    /// <summary>What of <see cref="Rest"/> is for skills.</summary>
    internal int SkillsMost { get; set; }

    internal int TravelMost { get; set; }

    internal int ExperienceMost { get; set; }

    internal int WishMost { get; set; }

    /// <summary>What a scan knows at once that a person loses.</summary>
    internal QuickLoss Quick { get; set; } = null!;

    /// <summary>What stands in tables, by their codes: <see cref="PointTables"/>.</summary>
    internal uint[] Sure { get; set; } = [];

    internal required uint[] Starting { get; init; }

    internal required uint[] Needing { get; init; }

    internal required uint[] Working { get; init; }

    internal required uint[] Aiming { get; init; }

    internal required uint[] Forming { get; init; }

    /// <summary>What skills come to where the person's are not known, and where none of them is near any that is asked for.</summary>
    internal uint SkillsUnknown { get; set; }

    internal uint SkillsNone { get; set; }

    /// <summary>One bit for each number of a skill, of its ten lowest bits, that may be near one that is asked for; empty = none is asked for.</summary>
    internal ulong[] SkillBits { get; set; } = [];

    internal OccupationView? Occupation { get; init; }

    internal bool[]? Sector { get; init; }

    /// <summary>Whether the opening says which skills it asks for.</summary>
    internal bool SkillsSaid { get; init; }

    /// <summary>The skills asked for, the required ones first.</summary>
    internal required AskedSkillView[] Asked { get; init; }

    internal int RequiredCount { get; init; }

    /// <summary>What a person surely loses of skills.</summary>
    internal SkillLoss Lacking { get; set; } = null!;

    /// <summary>Hundredths of hours; -1 = unknown.</summary>
    internal int HoursMin { get; init; }

    internal int HoursMax { get; init; }

    /// <summary>Days since <see cref="PersonPacker.FirstDay"/>; <see cref="int.MinValue"/> = unknown.</summary>
    internal int From { get; init; }

    /// <summary>A register extract must be valid on this day; below every day where none is asked for.</summary>
    internal int ExtractFrom => Extract == true ? From : int.MinValue;

    internal int To { get; init; }

    /// <summary>Who has fewer days left in the form has too few.</summary>
    internal int LeastLeft { get; init; }

    internal int FormSlot { get; init; }

    /// <summary>What a language list comes to by its number, <see cref="Packed"/>; 0 = not yet asked, what comes to 0 is asked again.</summary>
    internal required uint[] Language { get; init; }

    /// <summary>What each support needed comes to (0 = unknown, then level + 1), <see cref="Packed"/>.</summary>
    internal required uint[] Support { get; init; }

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

    /// <summary>What is surely not offered.</summary>
    internal uint AccessLacking => AccessKnown ? ~AccessOffered : 0;

    /// <summary>Whether it asks for something of people that the gate does not know.</summary>
    internal bool BeyondGate { get; set; }

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

    /// <summary>The most that a pair with so many points for the wish can get.</summary>
    internal int Most(int wishPoints) => Packed.Points(Fixed) + Rest + TravelMost + ExperienceMost + wishPoints;
}
