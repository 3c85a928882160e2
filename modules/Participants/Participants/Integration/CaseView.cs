using Participants.Contracts;
using Participants.Domain;

namespace Participants.Integration;

/// <summary>A case as far as its reader may know it: what is null or empty is not known, or not to this reader.</summary>
internal sealed record CaseView(Guid Id, int CaseNumber, string FirstName, string Name, DateOnly Enrolled, Protection Protection, string? Coach, bool HasNumber)
{
    /// <summary>Who else may open a case whose identity is protected.</summary>
    public IReadOnlyList<string> MaySee { get; init; } = [];

    /// <summary>The last day of the case; null while it goes on.</summary>
    public DateOnly? Ended { get; init; }

    public CaseStage? Stage { get; init; }

    public StepWords? Next { get; init; }

    public string? WishInOwnWords { get; init; }

    public IReadOnlyList<string> Wishes { get; init; } = [];

    public IReadOnlyList<string> Vetoes { get; init; } = [];

    /// <summary>True when somebody asked what the person says no to.</summary>
    public bool IsAskedForVetoes { get; init; }

    public IReadOnlyList<ReleasedLine> Needs { get; init; } = [];

    /// <summary>Consents in force, the one that ends first at the top.</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];

    /// <summary>What the sheets of the reader's own proposals hold, for a reader who knows no more.</summary>
    public IReadOnlyList<IReadOnlyList<ReleasedLine>> Released { get; init; } = [];
}
