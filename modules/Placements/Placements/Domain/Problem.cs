using Platform.Sdk;

namespace Placements.Domain;

/// <summary>An employer calls for help while somebody is at the place.</summary>
internal sealed class Problem : ITracked
{
    public const int WordsLength = 4000;
    public const string SaidField = "problem.said";
    public const string AnswerField = "problem.answer";

    private Problem(Guid id, Guid placementId, Guid openingId, byte[] saidCipher, string phone, DateTimeOffset at, DateOnly answerBy) =>
        (Id, PlacementId, OpeningId, SaidCipher, Phone, At, AnswerBy) = (id, placementId, openingId, saidCipher, phone, at, answerBy);

    public Guid Id { get; private set; }

    public Guid PlacementId { get; private set; }

    public Guid OpeningId { get; private set; }

    public byte[] SaidCipher { get; private set; }

    public string Phone { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The day somebody has rung back by.</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>What the employer reads as the answer.</summary>
    public byte[]? AnswerCipher { get; private set; }

    public DateTimeOffset? Answered { get; private set; }

    public Guid? AnsweredBy { get; private set; }

    public uint Version { get; private set; }

    public static Problem Say(Guid id, Placement placement, byte[] said, string phone, DateTimeOffset now, DateOnly answerBy) =>
        new(id, placement.Id, placement.OpeningId, said, phone.Trim(), now, answerBy);

    public bool Answer(byte[] words, DateTimeOffset now, Guid by)
    {
        if (Answered is not null) return false;
        (AnswerCipher, Answered, AnsweredBy) = (words, now, by);
        return true;
    }
}
