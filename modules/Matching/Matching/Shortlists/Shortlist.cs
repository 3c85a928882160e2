using Matching.Domain;
using Participants.Contracts;

namespace Matching.Shortlists;

/// <summary>What there is for one request in this very moment.</summary>
internal sealed record Shortlist
{
    public required MatchRequest Request { get; init; }

    public required string FirstName { get; init; }

    public required MatchProfile Profile { get; init; }

    /// <summary>The ranking the page was made with; its run, when one was kept.</summary>
    public required Ranking Ranking { get; init; }

    public required RankingRun? Run { get; init; }

    /// <summary>Places to look at: neither stopped nor set aside.</summary>
    public required int Total { get; init; }

    /// <summary>The first ones, with those of the run that something has happened to in their old place.</summary>
    public required IReadOnlyList<Card> Cards { get; init; }

    /// <summary>How many more there are than are shown.</summary>
    public required int More { get; init; }

    /// <summary>How many the filter hides.</summary>
    public required int Hidden { get; init; }

    public required IReadOnlyList<Card> NearMisses { get; init; }

    public required IReadOnlyList<AsideRow> Aside { get; init; }

    /// <summary>What stops how many, the most first: the key of its text and the number.</summary>
    public required IReadOnlyList<(string Key, int Count)> StoppedBy { get; init; }

    /// <summary>Where the shown ones lie.</summary>
    public required PlaceMap Map { get; init; }

    public required bool HasConsent { get; init; }

    /// <summary>Whether all openings were weighed.</summary>
    public required bool IsAll { get; init; }

    public int Stopped => Ranking.Stopped.Count;

    /// <summary>Whether the present differs from the run: something was changed, came or went.</summary>
    public required bool HasChanged { get; init; }

    public bool AllSetAside => Total == 0 && Aside.Count > 0;
}

/// <summary>An opening that was set aside.</summary>
internal sealed record AsideRow(Guid Id, Guid Opening, string Title, string Reason);
