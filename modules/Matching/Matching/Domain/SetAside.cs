using Platform.Sdk;

namespace Matching.Domain;

/// <summary>A coach has put an opening aside for one participant, for a reason of the fit.</summary>
internal sealed class SetAside : ITracked
{
    /// <summary>The name of its undo.</summary>
    public const string Action = "aside";

    /// <summary>The one reason that passes: not now. It holds for its request alone.</summary>
    public const string Later = "aside-later";

    public required Guid Id { get; init; }

    public required Guid RequestId { get; init; }

    public required Guid ParticipantId { get; init; }

    public required Guid OpeningId { get; init; }

    /// <summary>A code of the type <c>set-aside-code</c>.</summary>
    public required string Code { get; init; }

    public required Guid CoachId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it keeps the opening away from a request.</summary>
    public bool HoldsFor(Guid request) => RequestId == request || Code != Later;
}
