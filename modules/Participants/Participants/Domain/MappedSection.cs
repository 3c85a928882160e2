using Platform.Sdk;

namespace Participants.Domain;

/// <summary>What has been answered in one section. A record of its own, so that two editors meet only when they are at the same questions.</summary>
internal sealed class MappedSection : ITracked
{
    public const int WordsLength = 4000;
    public const int BehindLength = 4000;
    public const string BehindField = "participant.behind";

    private MappedSection(Guid id, Guid participantId, string section) => (Id, ParticipantId, Section) = (id, participantId, section);

    public Guid Id { get; private set; }

    public Guid ParticipantId { get; private set; }

    public string Section { get; private set; }

    public List<Answer> Answers { get; private set; } = [];

    /// <summary>In the person's own words.</summary>
    public string? OwnWords { get; private set; }

    /// <summary>What lies behind a need, encrypted; only in the section of needs.</summary>
    public byte[]? BehindCipher { get; private set; }

    public SectionState State { get; private set; }

    /// <summary>True when each essential question of the section has been asked.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Since when that is so; null while it is not.</summary>
    public DateTimeOffset? ReadySince { get; private set; }

    public DateTimeOffset? Saved { get; private set; }

    public Guid? SavedBy { get; private set; }

    public uint Version { get; private set; }

    private Section Plan => Mapping.Of(Section);

    public static MappedSection Empty(Guid id, Guid participant, string section) => new(id, participant, section);

    public List<string> Tokens(string question) => [.. Answers.Where(a => a.Question == question).Select(a => a.Token)];

    /// <summary>The only token of a question; empty when nobody has asked.</summary>
    public string Token(string question) => Answers.Where(a => a.Question == question).Select(a => a.Token).FirstOrDefault() ?? "";

    /// <summary>Takes the answers to the whole section.</summary>
    /// <param name="answers">By question; one that is left out is as if nobody had asked, unless it is one that no page asks.</param>
    /// <param name="ownWords">The person's own words, if any.</param>
    /// <returns>False, and nothing changed, when something cannot be an answer.</returns>
    public bool Take(IReadOnlyDictionary<string, IReadOnlyList<string>> answers, string? ownWords, Guid by, DateTimeOffset at)
    {
        var read = Plan.Questions.Select(q => (q.Code, Tokens: q.Read(answers.GetValueOrDefault(q.Code) ?? []))).ToList();
        read.AddRange(Plan.Kept.Select(q => (q.Code, Tokens:
            answers.TryGetValue(q.Code, out var given) ? q.Read(given) : IsStill(q, answers) ? Tokens(q.Code) : [])));
        if (read.Any(r => r.Tokens is null)) return false;
        Answers = [.. read.SelectMany(r => r.Tokens!.Select(t => new Answer { Question = r.Code, Token = t }))];
        OwnWords = string.IsNullOrWhiteSpace(ownWords) ? null : ownWords.Trim();
        var asked = Plan.Asked.Count(q => Answers.Any(a => a.Question == q.Code));
        State = asked == Plan.Asked.Count() ? SectionState.Done : asked > 0 || OwnWords is not null ? SectionState.Started : SectionState.NotAsked;
        IsReady = Plan.Questions.Where(q => q.IsEssential).All(q => Answers.Any(a => a.Question == q.Code));
        ReadySince = IsReady ? ReadySince ?? at : null;
        (Saved, SavedBy) = (at, by);
        return true;
    }

    /// <summary>What no page asks about stays; coordinates only while the place they lie at does.</summary>
    private bool IsStill(Question kept, IReadOnlyDictionary<string, IReadOnlyList<string>> answers) =>
        kept.Code != Mapping.HomePoint || Tokens("home").SequenceEqual(answers.GetValueOrDefault("home") ?? []);

    public void Keep(byte[]? behind) => BehindCipher = behind;
}
