using Microsoft.Extensions.Configuration;

namespace Participants.Domain;

/// <summary>The installation's programmes, until they have records of their own.</summary>
/// <param name="Usual">Of everybody of whom nobody has said another: those who were enrolled on the page.</param>
internal sealed record Programmes(string Usual)
{
    public static Programmes Read(IConfiguration section) => section["Programme"] is not { } name ? new("Arbetsmarknad")
        : name.Trim() is { Length: > 0 and <= Participant.ProgrammeLength } programme ? new(programme)
        : throw new InvalidOperationException($"Participants:Programme has {name.Trim().Length} characters, wanted 1–{Participant.ProgrammeLength}.");
}
