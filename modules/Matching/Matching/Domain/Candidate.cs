using Matching.Engine.Input;
using Placements.Contracts;

namespace Matching.Domain;

/// <summary>One opening as it is offered, and as the engine reads it.</summary>
/// <param name="Profile">What Placements says, workplace and all.</param>
/// <param name="Engine">The same for the engine.</param>
internal sealed record Candidate(OpeningProfile Profile, Opening Engine)
{
    public static Candidate Of(OpeningProfile profile) => new(profile, EngineOpening.Of(profile));

    public Guid Id => Profile.Id;
}
