using Employers.Contracts;
using Matching.Engine.Input;
using Placements.Contracts;

namespace Matching.Domain;

/// <summary>One opening as it is offered, where it lies, and as the engine reads it.</summary>
/// <param name="Profile">What Placements says.</param>
/// <param name="Workplace">What Employers says of the workplace; null when none is named.</param>
/// <param name="Engine">The same for the engine.</param>
internal sealed record Candidate(OpeningProfile Profile, WorkplaceSummary? Workplace, Opening Engine)
{
    public static Candidate Of(OpeningProfile profile, WorkplaceSummary? workplace) => new(profile, workplace, EngineOpening.Of(profile, workplace));

    public Guid Id => Profile.Id;

    /// <summary>Whether strangers come and go: said of the opening or of the workplace; a yes of either counts.</summary>
    public bool? IsOpenToPublic => Profile.IsOpenToPublic == true || Workplace?.IsOpenToPublic == true ? true : Profile.IsOpenToPublic
        ?? Workplace?.IsOpenToPublic;
}
